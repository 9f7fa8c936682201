package interleave.app.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The DevTools protocol: numbered calls and their answers, and events in between.
final class DevTools implements WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 20;

    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private volatile Consumer<JsonNode> events = _ -> {};
    private volatile WebSocket socket;

    @SuppressWarnings("NullAway.Init") // the socket is there before anybody has this object
    private DevTools() {}

    static DevTools connect(URI address) {
        var tools = new DevTools();
        tools.socket =
                HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools).join();
        return tools;
    }

    void onEvent(Consumer<JsonNode> listener) {
        events = listener;
    }

    /// Calls a method and waits for its answer.
    ///
    /// @param session of the tab, or nothing for the browser itself
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        pending.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
        partial.append(data);
        if (complete) {
            JsonNode message = JSON.readTree(partial.toString());
            partial.setLength(0);
            take(message);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(JsonNode message) {
        CompletableFuture<JsonNode> waiting =
                message.has("id") ? pending.remove(message.get("id").asInt()) : null;
        if (waiting == null) {
            events.accept(message);
        } else if (message.has("error")) {
            waiting.completeExceptionally(new AssertionError(message.get("error").toString()));
        } else {
            waiting.complete(message.path("result"));
        }
    }
}
