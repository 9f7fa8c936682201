package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Program;
import toys.programs.Together;

/// A stack without locks: a node is linked first, then made the top.
public final class TreiberStack {
    private TreiberStack() {}

    public static final class Right implements Program {
        private static final class Node {
            private Node next;
        }

        private final AtomicReference<Node> top = new AtomicReference<>();

        private void push(Node node) {
            Node old;
            do {
                old = top.get();
                node.next = old;
            } while (!top.compareAndSet(old, node));
        }

        private Node pop() {
            Node node = top.get();
            while (node != null && !top.compareAndSet(node, node.next)) {
                node = top.get();
            }
            return node;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> push(new Node()), () -> push(new Node()), this::pop);
        }
    }

    /// Race: the pusher writes `next` of a node that is the top already, and the popper reads it.
    public static final class Wrong implements Program {
        private static final class Node {
            private Node next;
        }

        private final AtomicReference<Node> top = new AtomicReference<>();

        private void push(Node node) {
            Node old;
            do {
                old = top.get();
            } while (!top.compareAndSet(old, node));
            node.next = old;
        }

        private Node pop() {
            Node node = top.get();
            while (node != null && !top.compareAndSet(node, node.next)) {
                node = top.get();
            }
            return node;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> push(new Node()), () -> push(new Node()), this::pop);
        }
    }
}
