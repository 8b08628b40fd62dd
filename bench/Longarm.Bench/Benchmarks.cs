using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Bench;

/// <summary>One determination of a 50-component case against all packs, as a host does it.</summary>
[MemoryDiagnoser]
public class DetermineBenchmarks
{
    private LawLibrary library = null!;
    private LawLibrary unitedStates = null!;
    private Case facts = null!;

    [GlobalSetup]
    public void Load()
    {
        var read = RuleBookReader.Read(Folder.Files());
        library = new(read.Book!);
        unitedStates = new(read.Book! with { Packs = [.. read.Book!.Packs.Where(p => p.Id == "us-ear")] });
        List<Mistake> mistakes = [];
        facts = CaseReader.Read("bench.case.yaml", FiftyComponents(), read.Words!, new CaseOptions(), mistakes)
            ?? throw new InvalidOperationException(string.Join('\n', mistakes));
        var answer = library.Determine(facts, [], AnswerParts.Verdicts);
        if (answer.Regimes[0].Written.Verdict != Verdict.LicenseRequired)
        {
            throw new InvalidOperationException($"The case should need a license, and is {answer.Regimes[0].Written.Verdict}.");
        }
    }

    /// <summary>The same law and case for who measures them otherwise.</summary>
    internal static (LawLibrary Library, Case Facts) Given()
    {
        DetermineBenchmarks given = new();
        given.Load();
        return (given.library, given.facts);
    }

    [Benchmark(Baseline = true)]
    public Determination WithoutProof() => library.Determine(facts, [], AnswerParts.Verdicts);

    [Benchmark]
    public Determination UnitedStatesAlone() => unitedStates.Determine(facts, [], AnswerParts.Verdicts);

    [Benchmark]
    public Determination WithProof() => library.Determine(facts, [], AnswerParts.All);

    private static readonly (string Origin, string Code)[] Kinds =
    [
        ("US", "3A001.a.2"), ("JP", "3A991"), ("US", "3A001.a.3"), ("KR", "EAR99"), ("US", "5A991"), ("US", "3A001.a.5"), ("US", "EAR99"), ("DE", "6A003.b"),
    ];

    // A machine of Taiwan to China: 5 boards with 9 circuits each, of eight kinds and nine prices, many of them U.S.
    // controlled; made on equipment of U.S. technology: de minimis, every product rule and the chart are worked through.
    private static string FiftyComponents()
    {
        StringBuilder yaml = new();
        yaml.AppendLine("on: 2026-08-03\nfrom: TW\nto: CN\nvia: []\nuses: [civil]\ninstruments: []");
        yaml.AppendLine("parties:");
        foreach (var (role, country) in (ReadOnlySpan<(string, string)>)[("exporter", "TW"), ("end-user", "CN")])
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{role: {role}, name: {role}, country: {country}, headquarters: {country}, parent-headquarters: {country}, kinds: [], listings: [], owners: []}}");
        }

        yaml.AppendLine("item:\n  name: Measuring machine\n  kind: commodity\n  origin: TW\n  codes: {us-ccl: 2B006.b.2}\n  value: 10000 USD\n  traits: []");
        yaml.AppendLine("  made-with:\n    - item: {name: Tool, kind: commodity, origin: JP, codes: {us-ccl: 3B991}, traits: [], parts: [], made-with: [{item: {name: Know-how, kind: technology, origin: US, codes: {us-ccl: \"3E991\"}, traits: []}, role: direct}]}\n      role: plant");
        yaml.AppendLine("  parts:");
        for (var board = 0; board < 5; board++)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"    - how: incorporated\n      item:\n        name: Board {board}\n        kind: commodity\n        origin: TW\n        codes: {{us-ccl: EAR99}}\n        value: 900 USD\n        traits: []\n        made-with: []\n        parts:");
            for (var chip = 0; chip < 9; chip++)
            {
                var (origin, code) = Kinds[(board + chip) % Kinds.Length];
                yaml.AppendLine(CultureInfo.InvariantCulture, $"          - {{quantity: 2, how: incorporated, item: {{name: Chip {board}.{chip}, kind: commodity, origin: {origin}, codes: {{us-ccl: {code}}}, value: {40 + (10 * chip)} USD, traits: [], parts: [], made-with: []}}}}");
            }
        }

        return yaml.ToString();
    }
}

/// <summary>Reading and checking all packs without their cases.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    [Benchmark]
    public RuleBook? LoadAllPacks() => RuleBookReader.Read(Folder.Files()).Book;
}

/// <summary>The rules folder of the checkout.</summary>
internal static class Folder
{
    public static IReadOnlyList<PackFile> Files()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "rules", "vocabulary.yaml")))
        {
            at = at.Parent;
        }

        return RuleFolder.Read(Path.Combine(at!.FullName, "rules"), withCases: false);
    }
}
