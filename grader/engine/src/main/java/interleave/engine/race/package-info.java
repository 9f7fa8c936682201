/// Data races by the happens-before relation: vector clocks over the synchronisation that a run
/// does, and for each shared variable who touched it last (Flanagan and Freund, "FastTrack", PLDI
/// 2009).
@NullMarked
package interleave.engine.race;

import org.jspecify.annotations.NullMarked;
