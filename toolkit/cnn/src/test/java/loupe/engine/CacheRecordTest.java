package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search on memory of our own, where anything may stand. */
class CacheRecordTest {

    private static final int[] IMPOSSIBLE = {1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3};
    private static final int CHUNK = 1 << 20;

    private final Memory memory = new Memory(2 * CHUNK);

    @BeforeEach
    void requireLinuxAndClear() {
        assumeTrue(Machine.isLinuxX64(), "reads /proc/self/mem");
        memory.clear();
    }

    @Test
    void oneRecordIsRepairedWhereverItStands() {
        for (long place : List.of(0L, 4096L, CHUNK - 84L, CHUNK - 80L, CHUNK - 4L, 2L * CHUNK - 84L)) {
            memory.clear();
            memory.write(place, IMPOSSIBLE, 0, 21);
            assertThat(CacheRecord.repair(List.of(all()))).as("at %d", place).isEqualTo(CacheRecord.Finding.REPAIRED);
            assertThat(memory.getInt(place + 80)).isZero();
            assertThat(memory.getInt(place)).as("the sizes stay").isEqualTo(1);
        }
    }

    @Test
    void aNearMissIsLeftAlone() {
        for (int i = 0; i < IMPOSSIBLE.length; i++) {
            int[] other = IMPOSSIBLE.clone();
            other[i] += 1;
            memory.write(64, other, 0, 21);
            assertThat(CacheRecord.repair(List.of(all()))).as("entry %d", i).isEqualTo(CacheRecord.Finding.ABSENT);
            assertThat(memory.getIntArray(64, 21)).isEqualTo(other);
        }
    }

    @Test
    void twoRecordsAreLeftAlone() {
        memory.write(64, IMPOSSIBLE, 0, 21);
        memory.write(640, IMPOSSIBLE, 0, 21);
        assertThat(CacheRecord.repair(List.of(all()))).isEqualTo(CacheRecord.Finding.AMBIGUOUS);
        assertThat(memory.getIntArray(64, 21)).isEqualTo(IMPOSSIBLE);
    }

    @Test
    void memoryThatIsNotThereIsNoCrash() {
        assertThat(CacheRecord.repair(List.of())).isEqualTo(CacheRecord.Finding.UNREADABLE);
        assertThat(CacheRecord.repair(List.of(new MemoryMapping(0, 4096, "rw-p", ""))))
                .isEqualTo(CacheRecord.Finding.UNREADABLE);
    }

    @Test
    void theLibrarysDataIsItsWritablePartsAndWhatFollowsWithoutAName() {
        List<MemoryMapping> mappings = List.of(
                line("1000-2000 r-xp 00000000 fe:00 7 /x/libtorch_cpu.so"),
                line("2000-3000 rw-p 00000000 fe:00 7 /x/libtorch_cpu.so"),
                line("3000-4000 rw-p 00000000 00:00 0 "),
                line("4000-5000 rw-p 00000000 00:00 0 "),
                line("6000-7000 rw-p 00000000 fe:00 8 /x/libtorch.so"),
                line("7000-8000 rw-p 00000000 00:00 0 [heap]"));
        assertThat(LoadedLibraries.dataOf("/libtorch_cpu.so", mappings))
                .extracting(MemoryMapping::start)
                .containsExactly(0x2000L, 0x3000L);
        assertThat(MemoryMapping.parse("no mapping")).isEmpty();
    }

    private static MemoryMapping line(String text) {
        return MemoryMapping.parse(text).orElseThrow();
    }

    private MemoryMapping all() {
        long start = Pointer.nativeValue(memory);
        return new MemoryMapping(start, start + memory.size(), "rw-p", "");
    }
}
