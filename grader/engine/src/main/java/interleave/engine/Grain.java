package interleave.engine;

/// Where the threads of a test may be switched.
public enum Grain {
    /// A call into `java.util.concurrent` happens as if at once.
    CALLS,
    /// Within such a call as well, at each access to what the JDK's own code synchronises on: for
    /// tests of what is built on pools and futures. It takes ten times as many schedules.
    INSIDE_CALLS
}
