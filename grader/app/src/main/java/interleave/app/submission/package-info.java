/// The intake: what is taken from a folder or an archive that somebody handed in.
@NullMarked
package interleave.app.submission;

import org.jspecify.annotations.NullMarked;
