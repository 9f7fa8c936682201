package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Program;
import toys.programs.Together;

/// A queue without locks; who moves the head on owns the item.
public final class MichaelScottQueue {
    private MichaelScottQueue() {}

    public static final class Right implements Program {
        private static final class Node {
            private final AtomicReference<Node> next = new AtomicReference<>();
            private String item;

            Node(String item) {
                this.item = item;
            }

            void clear() {}
        }

        private final AtomicReference<Node> head = new AtomicReference<>(new Node(null));
        private final AtomicReference<Node> tail = new AtomicReference<>(head.get());

        private void offer(String item) {
            var node = new Node(item);
            Node last = tail.get();
            while (!last.next.compareAndSet(null, node)) {
                tail.compareAndSet(last, last.next.get());
                last = tail.get();
            }
            tail.compareAndSet(last, node);
        }

        private String poll() {
            while (true) {
                Node first = head.get();
                Node next = first.next.get();
                if (next == null) {
                    return null;
                }
                String item = next.item;
                if (head.compareAndSet(first, next)) {
                    next.clear();
                    return item;
                }
            }
        }

        @Override
        public void test() throws Throwable {
            offer("one");
            Together.run(this::poll, this::poll, () -> offer("two"));
        }
    }

    /// Race: a taker clears the item of its node, while another one, too late, still reads it.
    public static final class Wrong implements Program {
        private static final class Node {
            private final AtomicReference<Node> next = new AtomicReference<>();
            private String item;

            Node(String item) {
                this.item = item;
            }

            void clear() {
                item = null;
            }
        }

        private final AtomicReference<Node> head = new AtomicReference<>(new Node(null));
        private final AtomicReference<Node> tail = new AtomicReference<>(head.get());

        private void offer(String item) {
            var node = new Node(item);
            Node last = tail.get();
            while (!last.next.compareAndSet(null, node)) {
                tail.compareAndSet(last, last.next.get());
                last = tail.get();
            }
            tail.compareAndSet(last, node);
        }

        private String poll() {
            while (true) {
                Node first = head.get();
                Node next = first.next.get();
                if (next == null) {
                    return null;
                }
                String item = next.item;
                if (head.compareAndSet(first, next)) {
                    next.clear();
                    return item;
                }
            }
        }

        @Override
        public void test() throws Throwable {
            offer("one");
            Together.run(this::poll, this::poll, () -> offer("two"));
        }
    }
}
