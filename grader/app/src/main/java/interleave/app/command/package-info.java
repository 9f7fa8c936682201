/// The command line: one command a file.
@NullMarked
package interleave.app.command;

import org.jspecify.annotations.NullMarked;
