"""What the framework does not say of the service by itself: headers, statuses, real examples."""
