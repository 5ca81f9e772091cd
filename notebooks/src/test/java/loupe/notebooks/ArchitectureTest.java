package loupe.notebooks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the design: which package may use which, and what may stand in a public signature. */
class ArchitectureTest {

    private static final JavaClasses LOUPE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("loupe");

    /** A package and those of ours that it may use besides itself. */
    record Arrow(String from, List<String> to) {
        static Arrow of(String from, String... to) {
            return new Arrow(from, List.of(to));
        }
    }

    static Stream<Arrow> arrows() {
        return Stream.of(
                Arrow.of("data"),
                Arrow.of("display"),
                Arrow.of("theory", "display"),
                Arrow.of("engine"),
                Arrow.of("layer", "data", "engine"),
                Arrow.of("metric", "data", "display", "engine", "layer"),
                Arrow.of("model", "data", "display", "engine", "layer", "metric"),
                Arrow.of("train", "data", "display", "engine", "layer", "metric", "model"),
                Arrow.of("inspect", "data", "display", "engine", "layer", "metric", "model", "train"),
                Arrow.of("experiment", "data", "display", "engine", "layer", "metric", "model", "train", "inspect"));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void packageUsesOnlyWhatStandsBeforeIt(Arrow arrow) {
        String[] allowed = Stream.concat(Stream.of(arrow.from()), arrow.to().stream())
                .map(name -> "loupe." + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("loupe." + arrow.from() + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("loupe..").or(resideInAnyPackage(allowed)))
                .check(LOUPE);
    }

    @Test
    void picturesTablesAndReportsDoNotKnowTheNotebook() {
        noClasses()
                .that()
                .resideInAnyPackage("loupe.plot..", "loupe.table..", "loupe.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("loupe.notebook", "loupe.kernel..", "loupe.runner..", "loupe.cli..", "loupe.theory")
                .check(LOUPE);
    }

    /** Preparing, augmenting and balancing are told apart: what puts them together is the training. */
    @ParameterizedTest
    @ValueSource(strings = {"prepare", "augment", "balance"})
    void aWayToChangeImagesKnowsNoOther(String name) {
        String[] others = Stream.of("prepare", "augment", "balance", "split", "generate", "read", "published")
                .filter(other -> !other.equals(name))
                .map(other -> "loupe.data." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("loupe.data." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(LOUPE);
    }

    @Test
    void onlyTheKernelModuleKnowsTheKernel() {
        noClasses()
                .that()
                .resideOutsideOfPackages("loupe.kernel..", "loupe.runner..", "loupe.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("loupe.kernel..", "loupe.runner..", "loupe.cli..")
                .check(LOUPE);
    }

    @Test
    void dataTheoryAndDisplayKnowNoEngineAndNoChart() {
        noClasses()
                .that()
                .resideInAnyPackage("loupe.data..", "loupe.theory..", "loupe.display..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "org.knowm.xchart..", "tech.tablesaw..", "org.dflib..")
                .check(LOUPE);
    }

    @Test
    void noClassIsCompiledAgainstOneEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl.pytorch..")
                .check(LOUPE);
    }

    @Test
    void engineTypesStayOutOfPublicSignatures() {
        classes()
                .that()
                .resideOutsideOfPackages("loupe.engine", "loupe.layer", "loupe.model")
                .should(haveNoEngineTypeInPublicSignatures())
                .check(LOUPE);
    }

    @Test
    void nothingDeserialisesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(LOUPE);
    }

    @Test
    void noPackageIsADrawerForLeftovers() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..", "..impl..")
                .check(LOUPE);
    }

    private static ArchCondition<JavaClass> haveNoEngineTypeInPublicSignatures() {
        return new ArchCondition<>("have no NDArray, NDManager or Block in a public signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isReachable(type)) {
                    return;
                }
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(ArchitectureTest::speaksEngine)
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    /** Public itself, and so is every type around it. */
    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isReachable).orElse(true);
    }

    private static boolean speaksEngine(JavaMethod method) {
        Set<String> names = Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        return names.stream().anyMatch(name -> name.startsWith("ai.djl."));
    }
}
