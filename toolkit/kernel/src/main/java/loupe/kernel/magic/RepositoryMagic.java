package loupe.kernel.magic;

import java.util.List;

/**
 * {@code %mavenRepo}: names a repository.
 *
 * @param maven what looks there afterwards
 */
record RepositoryMagic(MavenSession maven) implements Magic {

    @Override
    public List<String> names() {
        return List.of("mavenRepo", "addMavenRepo");
    }

    @Override
    public String usage() {
        return "%mavenRepo name url";
    }

    @Override
    public String purpose() {
        return "Has %maven look in a repository too, from now on.";
    }

    @Override
    public MagicValue run(MagicCall call) {
        List<String> words = call.words();
        if (words.size() != 2 || !words.get(1).matches("[A-Za-z]\\w*:.+")) {
            throw call.expected("a name and a URL", words.isEmpty() ? "nothing" : "'" + call.arguments() + "'");
        }
        maven.addRepository(words.get(0), words.get(1));
        System.out.println("repository " + words.get(0) + ": " + words.get(1));
        return MagicValue.NONE;
    }
}
