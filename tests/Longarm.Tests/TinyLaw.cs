using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Tests;

/// <summary>A rules folder made in memory around one regime, <c>t</c>, and questions asked of it.</summary>
internal sealed class TinyLaw
{
    private static readonly PackFile[] Words = [.. Repository.RuleFiles.Where(f => f.Path is "vocabulary.yaml" or "places.csv")];

    private static readonly PackFile Manifest = new(
        "t/pack.yaml", "{pack: t, title: Tiny regime, version: 1, zone: America/New_York, verified-until: 2026-01-01}");

    private readonly LawLibrary library;
    private readonly VocabularyWords words;

    private TinyLaw(ReadRules read)
    {
        Assert.Empty(read.Mistakes);
        library = new(read.Book!);
        words = read.Words!;
    }

    public RuleBook Book => library.Book;

    /// <summary>The words of the real vocabulary.</summary>
    public static VocabularyWords Vocabulary { get; } = Read().Words!;

    /// <summary>What the reader says of some files of the pack <c>t</c>, whose manifest need not be given.</summary>
    public static ReadRules Read(params IEnumerable<PackFile> files)
    {
        List<PackFile> all = [.. files];
        return RuleBookReader.Read([.. Words, .. all.Any(f => f.Path == Manifest.Path) ? [] : (PackFile[])[Manifest], .. all]);
    }

    /// <summary>The mistakes of one condition.</summary>
    public static IReadOnlyList<Mistake> ReadExpression(string condition) => Read(Rule("asked", "flag", condition)).Mistakes;

    public static TinyLaw Of(params IEnumerable<PackFile> files) => new(Read(files));

    /// <summary>The file of a rule that has been in force since 2000, with more keys after it.</summary>
    public static PackFile Rule(string name, string kind, string when, string more = "") => Bare(
        name, $"kind: {kind}\nwhen: |\n  {when.ReplaceLineEndings("\n  ")}\nversions: [{{from: 2000-01-01, source: Gazette 1, evidence: seen}}]\n{more}");

    /// <summary>The file of a rule of which only the heading is given.</summary>
    public static PackFile Bare(string name, string keys) => new($"t/{name}.yaml", $"rule: t.{name}\ntitle: Rule {name}\ncites: Law {name}\n{keys}\n");

    /// <summary>A definition about a record.</summary>
    public static PackFile Definition(string name, string when, string more = "") =>
        Bare(name, $"kind: definition\nwhen: |\n  {when.ReplaceLineEndings("\n  ")}\n{more}");

    /// <summary>The truth of one condition, by Kleene's tables alone.</summary>
    public static Truth Ask(string condition, string facts = "", params IEnumerable<PackFile> files) =>
        Of([Rule("asked", "flag", condition), .. files]).Truth("t.asked", facts);

    /// <summary>Facts of a case in YAML; what every case needs is added where it is left out.</summary>
    public static string Facts(string facts)
    {
        (string Key, string Default)[] needed = [("on", "2024-06-01"), ("from", "US"), ("to", "CN"), ("item", "{}")];
        var lines = facts.Split('\n');
        return string.Join('\n', needed.Where(n => !lines.Any(l => l.StartsWith(n.Key + ":", StringComparison.Ordinal))).Select(n => $"{n.Key}: {n.Default}").Append(facts));
    }

    public Case Case(string facts, bool strict = false, IPartyFacts? parties = null, Item? item = null)
    {
        List<Mistake> mistakes = [];
        var read = CaseReader.Read("case.yaml", Facts(facts), words, new CaseOptions(strict, Item: item) { Parties = parties }, mistakes);
        Assert.Empty(mistakes);
        return read!;
    }

    /// <summary>The truth of a rule for a case, by Kleene's tables alone; false if it is not in force.</summary>
    public Truth Truth(string rule, string facts, bool strict = false, params string[] scenarios) => Truth(rule, Case(facts, strict), scenarios);

    /// <summary>The truth of a rule for a case, by Kleene's tables alone; false if it is not in force.</summary>
    public Truth Truth(string rule, Case about, params string[] scenarios)
    {
        var law = library.On(about.On, about.Known, scenarios).Written;
        return law.Find(rule)?.Decide(new Evaluation(law), about) ?? Longarm.Core.Truth.False;
    }

    public Determination Determine(string facts, params string[] scenarios) => library.Determine(Case(facts), scenarios, AnswerParts.All);

    public Determination Determine(Case about) => library.Determine(about, [], AnswerParts.All);

    /// <summary>What the items of a case may be.</summary>
    public IReadOnlyList<ItemCandidates> Classify(Case about) => Longarm.Core.Deciding.Classify.Of(about, library.For(about, []).Written);

    /// <summary>What the regime <c>t</c> answers.</summary>
    public RegimeAnswer Answer(string facts, params string[] scenarios) => Determine(facts, scenarios).Regimes.Single(r => r.Pack.Id == "t");
}
