package interleave.engine.noise;

import interleave.engine.stress.Noise;

/// The places where noise may come in: whoever calls it makes noise, and no less.
public final class Edges {
    private Edges() {}

    /// A place where another thread may come in between.
    public static void edge() {
        Noise.edge();
    }
}
