package interleave.app.report;

import interleave.engine.Kind;

/// What a student needs to know about one kind of failure.
///
/// @param name as a heading
/// @param meaning one or two plain sentences on what this kind of bug is
/// @param advice what to look for and what to try
record KindGuide(String name, String meaning, String advice) {
    static KindGuide of(Kind kind) {
        return switch (kind) {
            case COMPILE_ERROR ->
                    new KindGuide(
                            "Compile error",
                            "The compiler rejects the code, so nothing of this kata could be run.",
                            "Start with the first error: those after it are often its echo. Build the kata on"
                                    + " your own machine, with just the files that you handed in.");
            case MISSING_CLASS ->
                    new KindGuide(
                            "Missing class",
                            "The test asks for a class or a method by its exact name and signature, and it is"
                                    + " not there.",
                            "Compare package, names, parameters and modifiers with the starter that you were"
                                    + " given, and make sure that the file is part of what you handed in.");
            case RULE_VIOLATION ->
                    new KindGuide(
                            "Rule violation",
                            "The code goes a way that this kata rules out, or lacks a part that it asks for.",
                            "Read the rules in the kata's README again. What they forbid would do the"
                                    + " exercise for you, or is something that no kata needs.");
            case WRONG_RESULT ->
                    new KindGuide(
                            "Wrong result",
                            "The answer was wrong in every run. Mostly that is a plain mistake; a race that"
                                    + " almost always loses looks the same.",
                            "Play it through with one thread and the smallest input that fails, and compare"
                                    + " what the message expected with what came out.");
            case RACE ->
                    new KindGuide(
                            "Race",
                            "Some runs go well and some do not: the result depends on which thread gets"
                                    + " there first. Between two steps that belong together, another thread"
                                    + " came in and changed what they work on.",
                            "Find the steps that must not be separated, often a check and what it decides, or"
                                    + " a read and the write that follows it. Let one lock, or one atomic"
                                    + " operation, cover all of them, and use that same lock for every"
                                    + " other access, reads included. Who was woken tests its condition"
                                    + " again before it goes on.");
            case DATA_RACE ->
                    new KindGuide(
                            "Data race",
                            "Two threads use the same variable, at least one of them writes it, and nothing"
                                    + " orders the two. Java then allows the reader to see an old value,"
                                    + " for any length of time.",
                            "Put an order between the two: guard both by the same lock, make the field"
                                    + " volatile if single reads and writes are all that you need, or hand"
                                    + " the value over through a queue, a latch, start or join.");
            case DEADLOCK ->
                    new KindGuide(
                            "Deadlock",
                            "Threads form a circle in which each holds what the next one waits for, so all of"
                                    + " them wait for ever.",
                            "Break the circle: take locks in the same order everywhere, hold one at a time, or"
                                    + " use tryLock and give back what you hold when it fails. Call no"
                                    + " foreign code while you hold a lock.");
            case STUCK ->
                    new KindGuide(
                            "Stuck",
                            "Threads wait for something that nobody is left to do: a signal that has already"
                                    + " gone by, a permit that was never given back, an item that nobody"
                                    + " will put in.",
                            "Ask of each wait who ends it, and whether that happens after an exception too:"
                                    + " give back in finally. Wait in a loop that checks the condition,"
                                    + " change the condition under the same lock, and notify all when more"
                                    + " than one may wait.");
            case LIVELOCK ->
                    new KindGuide(
                            "Livelock",
                            "Threads keep running and none of them gets anywhere: they give way to each other,"
                                    + " or try the same thing again, without end.",
                            "Look at each loop: what ends it, and who makes that true? If threads give way to"
                                    + " each other, break the symmetry by a fixed order or a random pause.");
            case STARVATION ->
                    new KindGuide(
                            "Starvation",
                            "The others go on, but one thread is passed over again and again.",
                            "Serve threads in the order in which they came, for instance by a fair lock, hold"
                                    + " locks only briefly, and let no steady stream of one kind of thread"
                                    + " keep out another.");
            case BUSY_WAIT ->
                    new KindGuide(
                            "Busy wait",
                            "A thread that has nothing to do keeps asking whether it may go on, and takes the"
                                    + " processor from those that could work.",
                            "Let it sleep until somebody wakes it: wait and notifyAll, a Condition, a"
                                    + " Semaphore, a latch or a BlockingQueue. A loop around sleep is"
                                    + " asking too, only slower.");
            case EXCEPTION ->
                    new KindGuide(
                            "Exception",
                            "The code threw something that the task does not provide for.",
                            "The stack names the line. If only some runs throw, ask what another thread may"
                                    + " have changed just before: a collection that is not made for several"
                                    + " threads breaks in ways that look random.");
            case THREAD_LEAK ->
                    new KindGuide(
                            "Thread leak",
                            "Threads that the code started still run when it should have ended them. They"
                                    + " keep memory in use and can keep a program from exiting.",
                            "Whoever starts a thread or an executor also ends it: close executors, for"
                                    + " instance by try-with-resources, join the threads that you start, and"
                                    + " return from a task when it is interrupted.");
            case CRASHED ->
                    new KindGuide(
                            "Crash",
                            "The Java process ended in the middle of the test, so that nothing after this"
                                    + " point could be seen.",
                            "Look for calls that end the JVM, for collections that only ever grow, and for"
                                    + " threads that are started without a limit.");
            case TIMEOUT ->
                    new KindGuide(
                            "Timeout",
                            "The test had not ended when its time was up.",
                            "Run it alone. If it ends late, look for sleeps, for slow work under a lock, and"
                                    + " for work that grows faster than its input. If it never ends, a thread"
                                    + " dump (jstack) shows where its threads are.");
            case TAMPERING ->
                    new KindGuide(
                            "Tampering",
                            "The run did not go as a solution's run goes: results came out of turn, or"
                                    + " something of the grader's was touched.",
                            "Take out whatever replaces standard streams or handlers, uses reflection or"
                                    + " reaches for the tests, and hand in again. If you did none of this,"
                                    + " show this page to your instructor.");
        };
    }
}
