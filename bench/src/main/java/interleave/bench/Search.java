package interleave.bench;

import java.util.OptionalLong;

/// What a tool did with a program.
///
/// @param schedules how many it played until it failed or gave up
/// @param steps how many steps these had together, if it counts them
/// @param nanos until the failure, or until it gave up; without what it does to report a failure,
///   as far as that can be told apart
/// @param finding what it found, or empty if it found nothing
record Search(long schedules, OptionalLong steps, long nanos, String finding) {
    boolean found() {
        return !finding.isEmpty();
    }
}
