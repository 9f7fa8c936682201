package interleave.app.explore;

import interleave.app.sandbox.Sandbox;

/// Where submissions run: the kit that test JVMs are made of, and what shuts them in.
public record Enclosure(Kit kit, Sandbox sandbox) {}
