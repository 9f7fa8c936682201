/// The forms of a result: text, JSON and HTML.
@NullMarked
package interleave.app.report;

import org.jspecify.annotations.NullMarked;
