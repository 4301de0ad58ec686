"""The parts of the penalty layer (罚则): the words of measures, of those who act, of conditions."""
