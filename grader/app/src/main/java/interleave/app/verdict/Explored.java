package interleave.app.verdict;

/// How a verdict came about.
///
/// @param strategy "stress", or "none" where nothing was run
/// @param runs how often the criterion was run, over all test JVMs
/// @param passed how many of these runs passed
/// @param jvms how many test JVMs ran it, each in a mode of its own
public record Explored(String strategy, int runs, int passed, int jvms) {
    /// Nothing was run, since the verdict was clear before.
    public static final Explored NOT_RUN = new Explored("none", 0, 0, 0);
}
