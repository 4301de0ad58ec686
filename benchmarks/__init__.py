"""Measurements, each beside what it is compared with; figures are printed, never asserted."""
