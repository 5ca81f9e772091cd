package loupe.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of a {@link TensorFile}. */
final class TensorHeader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String METADATA = "__metadata__";
    private static final String SHA256 = TensorFile.SHA256;
    private static final String OFFSETS = "data_offsets";
    private static final String ZEROS = "0".repeat(64);
    private static final int LENGTH = Long.BYTES;

    /** What a file with a hash begins with, behind its length: the hash has a fixed place, so that no parser comes first. */
    private static final byte[] START =
            ("{\"" + METADATA + "\":{\"" + SHA256 + "\":\"").getBytes(StandardCharsets.UTF_8);

    private static final int HASH_AT = LENGTH + START.length;

    /** What batch normalisation in PyTorch counts: a whole number that no network needs to predict. */
    private static final String COUNTER = "num_batches_tracked";

    private TensorHeader() {}

    static byte[] bytes(WeightSnapshot.Weights array) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(array.values().length, Float.BYTES));
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(array.values());
        return bytes.array();
    }

    /** Length and header with the hash over all. */
    static byte[] bytes(TensorFile file) throws IOException {
        byte[] json = MAPPER.writeValueAsBytes(tree(file));
        int padded = (json.length + LENGTH - 1) / LENGTH * LENGTH;
        byte[] header = ByteBuffer.allocate(LENGTH + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded)
                .put(json)
                .array();
        Arrays.fill(header, LENGTH + json.length, header.length, (byte) ' ');
        MessageDigest digest = WeightSnapshot.newDigest();
        digest.update(header);
        file.arrays().arrays().forEach(array -> digest.update(bytes(array)));
        byte[] hash = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hash, 0, header, HASH_AT, hash.length);
        return header;
    }

    private static ObjectNode tree(TensorFile file) {
        ObjectNode tree = MAPPER.createObjectNode();
        ObjectNode metadata = tree.putObject(METADATA).put(SHA256, ZEROS);
        file.texts().forEach((key, text) -> {
            if (!key.equals(SHA256)) {
                metadata.put(key, text);
            }
        });
        long offset = 0;
        for (WeightSnapshot.Weights array : file.arrays().arrays()) {
            ObjectNode entry = tree.putObject(array.path()).put("dtype", "F32");
            array.shape().forEach(entry.putArray("shape")::add);
            long end = offset + (long) array.values().length * Float.BYTES;
            entry.putArray(OFFSETS).add(offset).add(end);
            offset = end;
        }
        return tree;
    }

    static TensorFile read(String name, byte[] bytes) {
        boolean hashed = bytes.length >= HASH_AT + ZEROS.length()
                && Arrays.equals(bytes, LENGTH, HASH_AT, START, 0, START.length);
        if (hashed) {
            requireHash(name, bytes);
        }
        long length = bytes.length < LENGTH
                ? -1
                : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        require(length >= 2 && length <= bytes.length - LENGTH, name, "a header that fits into its bytes", length);
        int data = LENGTH + (int) length;
        JsonNode tree = parse(name, new String(bytes, LENGTH, (int) length, StandardCharsets.UTF_8));
        Map<String, String> texts = new LinkedHashMap<>();
        tree.path(METADATA)
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new TensorFile(texts, new WeightSnapshot(arrays(name, tree, bytes, data)));
    }

    private static void requireHash(String name, byte[] bytes) {
        String said = new String(bytes, HASH_AT, ZEROS.length(), StandardCharsets.ISO_8859_1);
        MessageDigest digest = WeightSnapshot.newDigest();
        digest.update(bytes, 0, HASH_AT);
        digest.update(ZEROS.getBytes(StandardCharsets.US_ASCII));
        int behind = HASH_AT + ZEROS.length();
        digest.update(bytes, behind, bytes.length - behind);
        String real = HexFormat.of().formatHex(digest.digest());
        require(said.equals(real), name, "sha256 " + said, real + "; the file was cut or changed, take another copy");
    }

    private static JsonNode parse(String name, String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            require(tree.isObject(), name, "a header of names", tree.getNodeType());
            return tree;
        } catch (JsonProcessingException e) {
            throw new WeightFileException(name + ": expected a header in JSON, got " + e.getOriginalMessage(), e);
        }
    }

    private record Entry(String path, JsonNode node) {
        long from() {
            return node.path(OFFSETS).path(0).asLong(-1);
        }

        long to() {
            return node.path(OFFSETS).path(1).asLong(-1);
        }
    }

    private static List<WeightSnapshot.Weights> arrays(String name, JsonNode tree, byte[] bytes, int data) {
        List<Entry> entries = new ArrayList<>();
        tree.properties().forEach(field -> entries.add(new Entry(field.getKey(), field.getValue())));
        entries.removeIf(entry -> entry.path().equals(METADATA));
        entries.sort(Comparator.comparingLong(Entry::from));
        List<WeightSnapshot.Weights> arrays = new ArrayList<>();
        long offset = 0;
        for (Entry entry : entries) {
            String what = name + ": " + entry.path();
            require(
                    entry.from() == offset && entry.to() >= offset,
                    what,
                    "bytes from " + offset + " on",
                    "from " + entry.from());
            require(entry.to() <= bytes.length - data, what, "bytes within the file", "up to " + entry.to());
            offset = entry.to();
            if (!entry.path().endsWith(COUNTER)) {
                arrays.add(array(what, entry, bytes, data));
            }
        }
        require(offset == bytes.length - data, name, offset + " bytes of values", bytes.length - data);
        return arrays;
    }

    private static WeightSnapshot.Weights array(String what, Entry entry, byte[] bytes, int data) {
        String type = entry.node().path("dtype").asText();
        require(type.equals("F32"), what, "dtype F32", type + "; in Python, x.float() makes it so");
        List<Long> shape = new ArrayList<>();
        entry.node().path("shape").forEach(size -> shape.add(size.asLong(-1)));
        float[] values = new float[(int) ((entry.to() - entry.from()) / Float.BYTES)];
        require(holds(shape, entry.to() - entry.from()), what, values.length + " values", "shape " + shape);
        ByteBuffer.wrap(bytes, data + (int) entry.from(), values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new WeightSnapshot.Weights(entry.path(), shape, values);
    }

    /** By dividing: a product of sizes from a foreign file may overflow. */
    private static boolean holds(List<Long> shape, long bytes) {
        long left = bytes;
        if (shape.contains(0L)) {
            return bytes == 0;
        }
        for (long size : shape) {
            if (size < 0 || left % size != 0) {
                return false;
            }
            left /= size;
        }
        return left == Float.BYTES;
    }

    private static void require(boolean holds, String what, String expected, Object got) {
        if (!holds) {
            throw new WeightFileException(what + ": expected " + expected + ", got " + got);
        }
    }
}
