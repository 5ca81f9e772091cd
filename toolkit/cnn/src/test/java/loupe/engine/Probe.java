package loupe.engine;
import ai.djl.engine.Engine;
import com.sun.jna.Pointer;
public class Probe { public static void main(String[] a) throws Exception {
 Engines.start(); SelfTest t=new SelfTest(Engine.getInstance()); t.wake();
 System.out.println("there "+CacheFault.isThere());
 for (long p : CacheRecord.search(LoadedLibraries.torchData(), CacheFault::isHealthy)) { System.out.println(Long.toHexString(p)+" "+java.util.Arrays.toString(new Pointer(p).getIntArray(0,21))); }
 for (MemoryMapping m: LoadedLibraries.torchData()) System.out.println(m);
 CacheFault.inject();
 System.out.println("there "+CacheFault.isThere());
 if (a.length==0) System.out.println(t.first());
 System.out.println(new NumericsGuard(Engine.getInstance(), EngineFace.of(Engine.getInstance())).check(GuardMode.ON));
}}
