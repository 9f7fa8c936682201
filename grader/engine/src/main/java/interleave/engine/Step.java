package interleave.engine;

/// One step of one thread in a schedule, as a report prints it.
///
/// @param thread the thread's name
/// @param file the source file's name without its folder
/// @param line counted from 1
/// @param event what the thread does there, as the rest of a sentence: "acquires Semaphore#1"
public record Step(String thread, String file, int line, String event) {}
