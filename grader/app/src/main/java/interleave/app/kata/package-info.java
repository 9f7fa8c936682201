/// The katas of a repository: what their folders and kata.toml files declare.
@NullMarked
package interleave.app.kata;

import org.jspecify.annotations.NullMarked;
