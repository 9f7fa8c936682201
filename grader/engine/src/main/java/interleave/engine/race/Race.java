package interleave.engine.race;

/// Two accesses of one variable, at least one of them a write, that nothing orders.
///
/// @param earlierSite where the access was that came first in this run
/// @param laterSite where the other one was
/// @param earlierThread by name
/// @param laterThread by name
public record Race(int earlierSite, int laterSite, String earlierThread, String laterThread) {}
