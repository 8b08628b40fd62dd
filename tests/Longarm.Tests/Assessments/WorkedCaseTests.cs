using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>Worked cases with the answers that are right by law, where their folder is there.</summary>
public sealed partial class WorkedCaseTests
{
    private const string Absent = "(the folder of worked cases is not there)";
    private static readonly Lazy<LawLibrary> Law = new(() => new LawLibrary(Repository.Rules.Book!));

    private static readonly Lazy<Dictionary<string, JsonElement>> All = new(() => Repository.WorkedCases is { } file
        ? JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!)
        : []);

    public static TheoryData<string> Ids => [.. All.Value.Count == 0
        ? (IEnumerable<string>)[Absent]
        : All.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Worked_case_has_the_right_answer(string id)
    {
        Assert.SkipWhen(id == Absent, "Set LONGARM_SHARED to the folder that holds cases/cases.json.");
        var entry = All.Value[id];
        var expected = entry.GetProperty("expect");
        var held = Repository.Rules.Book!.Packs.Select(p => p.Id).ToHashSet();
        Assert.SkipUnless(RegimesOf(expected).All(held.Contains), "A regime of this case is not held yet.");

        var (answer, exit) = Answer(entry);

        Assert.Empty(Differences(expected, answer, exit));
    }

    private static (JsonElement Answer, int Exit) Answer(JsonElement entry)
    {
        List<Mistake> mistakes = [];
        var facts = CaseReader.Read("case.json", entry.GetProperty("case").GetRawText(), Repository.Rules.Words!, new CaseOptions(), mistakes);
        Assert.Empty(mistakes);
        var scenarios = entry.TryGetProperty("scenarios", out var named) ? named.EnumerateArray().Select(s => s.GetString()!).ToArray() : [];
        var answer = Law.Value.Determine(facts!, scenarios, AnswerParts.All);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new() { SkipValidation = true }))
        {
            AnswerJson.Write(json, answer);
        }

        return (JsonDocument.Parse(stream.ToArray(), new() { MaxDepth = 1_000 }).RootElement, ExitOf(answer.Overall.Verdict));
    }

    private static int ExitOf(Verdict verdict) => verdict switch
    {
        Verdict.NotSubject or Verdict.NoLicenseRequired => 0,
        Verdict.Authorized or Verdict.ExceptionAvailable => 10,
        Verdict.LicenseRequired => 20,
        Verdict.Prohibited => 30,
        _ => 40,
    };

    private static IEnumerable<string> RegimesOf(JsonElement expected) =>
        (expected.TryGetProperty("regimes", out var regimes) ? regimes.EnumerateObject().Select(r => r.Name) : [])
        .Concat(expected.TryGetProperty("grounds", out var grounds) ? grounds.EnumerateArray().Select(g => g.GetProperty("regime").GetString()!) : []);

    private static List<string> Differences(JsonElement expected, JsonElement answer, int exit)
    {
        List<string> wrong = [];
        Compare(expected, answer, ["verdict", "certain", "possible"], "", wrong);
        if (expected.TryGetProperty("exit", out var code) && code.GetInt32() != exit)
        {
            wrong.Add($"exit: expected {code}, got {exit}");
        }

        foreach (var want in Properties(expected, "regimes"))
        {
            Compare(want.Value, Regime(answer, want.Name), ["verdict", "certain", "possible", "subject"], want.Name + " ", wrong);
        }

        foreach (var want in Elements(expected, "grounds"))
        {
            var isAbsent = want.TryGetProperty("absent", out var absent) && absent.GetBoolean();
            if (Elements(Regime(answer, want.GetProperty("regime").GetString()!), "grounds").Any(g => Matches(want, g)) == isAbsent)
            {
                wrong.Add($"ground {want}: {(isAbsent ? "is there" : "is missing")}");
            }
        }

        if (expected.TryGetProperty("duties", out var duties))
        {
            CompareDuties(duties, answer.GetProperty("duties"), wrong);
        }

        var missing = Elements(answer, "regimes").SelectMany(r => Elements(r, "missing")).Select(m => m.GetProperty("fact").GetString()!).ToList();
        wrong.AddRange(Elements(expected, "missing").Where(want => !missing.Exists(m => m.Contains(want.GetString()!, StringComparison.OrdinalIgnoreCase)))
            .Select(want => $"missing {want}: got {string.Join(", ", missing)}"));
        return wrong;
    }

    private static void CompareDuties(JsonElement expected, JsonElement duties, List<string> wrong)
    {
        foreach (var want in expected.EnumerateObject().Where(p => p.Name != "lines"))
        {
            var actual = duties.GetProperty(want.Name);
            var isRight = want.Value.ToString() == "some" ? actual.ValueKind == JsonValueKind.String : NumberOf(want.Value) == NumberOf(actual);
            if (!isRight)
            {
                wrong.Add($"duties {want.Name}: expected {want.Value}, got {actual}");
            }
        }

        foreach (var want in Elements(expected, "lines"))
        {
            var isAbsent = want.TryGetProperty("absent", out var absent) && absent.GetBoolean();
            if (Elements(duties, "lines").Any(line => line.GetProperty("citation").GetString()!.Contains(want.GetProperty("citation").GetString()!, StringComparison.Ordinal)
                && (!want.TryGetProperty("rate", out var rate) || NumberOf(rate) == NumberOf(line.GetProperty("rate")))) == isAbsent)
            {
                wrong.Add($"duty line {want}: {(isAbsent ? "is there" : "is missing")}");
            }
        }
    }

    // 0.2 is 0.20, and 870.00 USD is 870 USD; what is no number is compared as it is written.
    private static string NumberOf(JsonElement value)
    {
        var parts = value.ToString().Split(' ');
        return decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? string.Join(' ', [number.ToString("0.########", CultureInfo.InvariantCulture), .. parts.Skip(1)])
            : value.ToString();
    }

    private static bool Matches(JsonElement want, JsonElement ground) =>
        (want.TryGetProperty("or", out var other) && Matches(other, ground))
        || ((!want.TryGetProperty("citation", out var cites) || Plain(ground.GetProperty("citation").GetString()!).StartsWith(Plain(cites.GetString()!), StringComparison.Ordinal))
            && ((string[])["kind", "truth", "policy", "rule"]).All(key => !want.TryGetProperty(key, out var value) || Accepts(value, ground.GetProperty(key))));

    private static void Compare(JsonElement expected, JsonElement actual, string[] keys, string about, List<string> wrong)
    {
        foreach (var key in keys)
        {
            if (expected.TryGetProperty(key, out var want) && !Accepts(want, actual.GetProperty(key)))
            {
                wrong.Add($"{about}{key}: expected {want}, got {actual.GetProperty(key)}");
            }
        }
    }

    private static bool Accepts(JsonElement want, JsonElement actual) => want.ValueKind == JsonValueKind.Array
        ? want.EnumerateArray().Any(each => Accepts(each, actual))
        : string.Equals(want.ToString(), actual.ToString(), StringComparison.OrdinalIgnoreCase);

    private static JsonElement Regime(JsonElement answer, string id) => Elements(answer, "regimes").Single(r => r.GetProperty("id").GetString() == id);

    private static JsonElement.ArrayEnumerator Elements(JsonElement of, string key) => of.TryGetProperty(key, out var list) ? list.EnumerateArray() : default;

    private static JsonElement.ObjectEnumerator Properties(JsonElement of, string key) => of.TryGetProperty(key, out var map) ? map.EnumerateObject() : default;

    private static string Plain(string citation) => Part().Replace(citation.Replace("§", "", StringComparison.Ordinal).ToUpperInvariant(), "").Trim();

    [GeneratedRegex(@"^15 ?CFR ?(PART )?")]
    private static partial Regex Part();
}
