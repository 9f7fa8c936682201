package katas.sumrace;

class SumRaceTests {}
