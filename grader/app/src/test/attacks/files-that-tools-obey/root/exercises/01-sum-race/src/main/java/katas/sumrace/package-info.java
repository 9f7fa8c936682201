package katas.sumrace;
