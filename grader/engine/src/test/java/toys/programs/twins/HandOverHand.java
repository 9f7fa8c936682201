package toys.programs.twins;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Program;
import toys.programs.Together;

/// A walk along a list locks the next node before it unlocks the one it leaves.
public final class HandOverHand {
    private HandOverHand() {}

    public static final class Right implements Program {
        private static final class Node {
            private final Lock lock = new ReentrantLock();
            private final Node next;
            private int value = 1;

            Node(Node next) {
                this.next = next;
            }
        }

        private final Node list = new Node(new Node(null));

        private int walk() {
            list.lock.lock();
            Node next = list.next;
            next.lock.lock();
            list.lock.unlock();
            int seen = next.value;
            next.value = seen + 1;
            next.lock.unlock();
            return seen;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::walk, this::walk);
        }
    }

    /// Race: the walker reads `next.value` after it has unlocked all, while the other one changes
    /// it.
    public static final class Wrong implements Program {
        private static final class Node {
            private final Lock lock = new ReentrantLock();
            private final Node next;
            private int value = 1;

            Node(Node next) {
                this.next = next;
            }
        }

        private final Node list = new Node(new Node(null));

        private int walk() {
            list.lock.lock();
            Node next = list.next;
            next.lock.lock();
            list.lock.unlock();
            int seen = next.value;
            next.lock.unlock();
            next.value = seen + 1;
            return seen;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::walk, this::walk);
        }
    }
}
