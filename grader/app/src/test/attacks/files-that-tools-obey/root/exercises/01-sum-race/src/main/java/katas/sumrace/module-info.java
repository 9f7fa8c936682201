module intruder {}
