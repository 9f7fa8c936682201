/// Folders and files: whole, or not there at all.
@NullMarked
package interleave.app.files;

import org.jspecify.annotations.NullMarked;
