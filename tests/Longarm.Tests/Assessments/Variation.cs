using System.Globalization;
using System.Text.RegularExpressions;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>A change of a case that takes knowledge away, and cases that the changed one still allows.</summary>
/// <param name="What">What was done, for a failure.</param>
/// <param name="Apply">Makes the poorer case.</param>
/// <param name="Allow">Makes a case that the poorer one allows; the case itself is always one.</param>
internal sealed record Variation(string What, Func<MarkedMap, MarkedMap> Apply, Func<MarkedMap, Random, MarkedMap> Allow)
{
    /// <summary>The poorer case of several changes.</summary>
    public static MarkedMap ApplyAll(MarkedMap facts, IEnumerable<Variation> changes) => changes.Aggregate(facts, (all, change) => change.Apply(all));
}

/// <summary>Finds what may be left out, cut short or bounded in a case.</summary>
internal static partial class Variations
{
    // Left out, these are not unknown: they are required, have a default, follow from other facts, or say how to read.
    private static readonly HashSet<string> NeverLeftOut =
        ["on", "from", "to", "item", "known", "ref", "case", "items", "quantity", "claims", "activity", "complete", "any-of", "name", "codes", "specs", "covers", "parties/role", "use"];

    // The packs read these, left out, as something definite, and say so with “known(…)”: a listing or instrument without
    // dates holds, one without a notice stands as stated, a listing without a requirement asks for all, a use without a place is at the destination, a contract
    // without a day saves nothing, an item has no trait that would free it, and no code of the munitions list.
    private static readonly HashSet<string> Defaults =
    [
        "listings/from", "listings/until", "listings/scope", "listings/exceptions", "listings/requirement", "listings/notice", "instruments/from", "instruments/until", "instruments/cites",
        "uses/place", "/contracted", "traits", "codes/us-usml",
    ];

    private static readonly HashSet<string> Partial =
        ["parts", "made-with", "materials", "for", "parties", "uses", "instruments", "listings", "owners", "kinds"];

    private static readonly HashSet<string> PlaceKeys = ["from", "to", "origin", "country", "headquarters", "parent-headquarters", "place", "processed-with"];

    private static readonly string[] Places = ["US", "CN", "HK", "MO", "RU", "BY", "IR", "SY", "JP", "DE", "TW", "MY", "AE", "IN", "UA-43", "US-CA", "CU", "CA"];

    private static readonly string[] Codes =
        ["EAR99", "3A001.a.7", "3A090.a", "3A991", "3B001.c.1", "3B991", "3E001", "3E991", "4A994", "5A002.a", "5A992.c", "5D002", "9A515.x", "9A610.x", "9A991", "9E003", "0A501.y", "1C350.b"];

    private static readonly string[] Kinds = ["commodity", "software", "technology"];

    /// <summary>All facts that can be left out.</summary>
    public static List<Variation> LeaveOut(MarkedMap facts) => [.. Entries(facts, [], "").Where(e => MayBeLeftOut(e.Owner, e.Key)).Select(e => new Variation(
        $"leave out {Show(e.Path)}", root => Edit(root, e.Path, _ => null), (root, _) => root))];

    /// <summary>All lists that can be cut short and called partial.</summary>
    public static List<Variation> CutShort(MarkedMap facts) => [.. Entries(facts, [], "").Where(e => e.Value is MarkedList && Partial.Contains(e.Key)).Select(e =>
    {
        var hash = Show(e.Path).Length;
        return new Variation(
            $"cut {Show(e.Path)} short",
            root => Incomplete(Edit(root, e.Path, v => v is MarkedList list ? new MarkedList([.. list.Elements.Where((_, i) => (i + hash) % 2 == 0)], v.Line, v.Column) : v), e.Path),
            (root, _) => root);
    })];

    /// <summary>All facts that can be bounded.</summary>
    public static List<Variation> Bound(MarkedMap facts, Random random) =>
        [.. Entries(facts, [], "").Select(e => Bounded(e, random)).OfType<Variation>()];

    /// <summary>Codes that can be said less exactly: the entry in place of its paragraph.</summary>
    public static List<Variation> Coarsen(MarkedMap facts) => [.. Entries(facts, [], "")
        .Where(e => e.Owner == "codes" && e.Key == "us-ccl" && e.Value is MarkedScalar code && code.Text.Contains('.', StringComparison.Ordinal))
        .Select(e => new Variation(
            $"cut the code {Show(e.Path)}", root => Edit(root, e.Path, v => v is MarkedScalar code && code.Text.Contains('.', StringComparison.Ordinal)
                ? code with { Text = code.Text[..code.Text.LastIndexOf('.')], IsQuoted = true } : v), (root, _) => root))];

    private static bool MayBeLeftOut(string owner, string key) =>
        !NeverLeftOut.Contains(key) && !NeverLeftOut.Contains($"{owner}/{key}") && !Defaults.Contains($"{owner}/{key}") && !Defaults.Contains(key) && owner is not ("any-of" or "complete" or "items" or "covers");

    private static Variation? Bounded((IReadOnlyList<object> Path, string Owner, string Key, Marked Value) entry, Random random)
    {
        if (entry.Value is not MarkedScalar { Text: var text } || entry.Owner is "listings" or "instruments" or "covers" or "complete")
        {
            return null;
        }

        string[]? members = PlaceKeys.Contains(entry.Key) ? [text, Pick(Places, random), Pick(Places, random)]
            : entry.Owner == "codes" && entry.Key == "us-ccl" ? [text, Pick(Codes, random)]
            : entry is { Owner: not "uses", Key: "kind" } ? Kinds
            : null;
        if (members is not null)
        {
            List<MarkedScalar> several = [.. members.Distinct().Select(m => new MarkedScalar(m, true, 1, 1))];
            return Replaced(entry, $"any of {string.Join(", ", several.Select(m => m.Text))}",
                new MarkedMap([new(new("any-of", false, 1, 1), new MarkedList([.. several], 1, 1))], 1, 1), r => several[r.Next(several.Count)]);
        }

        if (entry.Key is not ("value" or "quantity" or "share" or "mass") && entry.Owner != "specs")
        {
            return null;
        }

        return Number().Match(text) is { Success: true } match && decimal.TryParse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Interval(entry, number, match.Groups[2].Value, random)
            : null;
    }

    private static Variation Interval((IReadOnlyList<object> Path, string Owner, string Key, Marked Value) entry, decimal number, string unit, Random random)
    {
        // Nothing is priced at zero: a share of it would be a division by zero.
        var (low, high) = (number * random.Next(1, 11) / 10, entry.Key == "share" ? number : number * random.Next(10, 31) / 10);
        return Replaced(entry, $"{Show(low)}..{Show(high)}{unit}", Scalar($"{Show(low)}..{Show(high)}{unit}"), r =>
            Scalar(r.Next(4) switch { 0 => $"{Show(low)}{unit}", 1 => $"{Show(high)}{unit}", 2 => $"{Show(low + (r.Next(11) * (high - low) / 10))}{unit}", _ => $"{Show(number)}{unit}" }));
    }

    private static Variation Replaced((IReadOnlyList<object> Path, string Owner, string Key, Marked Value) entry, string by, Marked bounded, Func<Random, Marked> member) =>
        new($"bound {Show(entry.Path)} by {by}", root => Edit(root, entry.Path, _ => bounded), (root, random) => Edit(root, entry.Path, _ => member(random)));

    private static MarkedScalar Scalar(string text) => new(text, true, 1, 1);

    private static string Show(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Show(IEnumerable<object> path) => string.Join('.', path);

    private static T Pick<T>(T[] among, Random random) => among[random.Next(among.Length)];

    // Every entry of every map, with the key of the map or list that holds it.
    private static IEnumerable<(IReadOnlyList<object> Path, string Owner, string Key, Marked Value)> Entries(Marked value, IReadOnlyList<object> path, string owner) => value switch
    {
        MarkedMap map => map.Entries.SelectMany(e => Entries(e.Value, [.. path, e.Key.Text], e.Key.Text).Prepend(([.. path, e.Key.Text], owner, e.Key.Text, e.Value))),
        MarkedList list => list.Elements.SelectMany((e, i) => Entries(e, [.. path, i], owner)),
        _ => [],
    };

    private static MarkedMap Edit(MarkedMap root, IReadOnlyList<object> path, Func<Marked, Marked?> change) => (MarkedMap)Edit(root, path, 0, change)!;

    // A path that an earlier change has taken away is left as it is.
    private static Marked? Edit(Marked value, IReadOnlyList<object> path, int at, Func<Marked, Marked?> change)
    {
        if (at == path.Count)
        {
            return change(value);
        }

        return (value, path[at]) switch
        {
            (MarkedMap map, string key) => map with
            {
                Entries = [.. map.Entries.Select(e => e.Key.Text == key ? (e.Key, Value: Edit(e.Value, path, at + 1, change)) : (e.Key, e.Value))
                    .Where(e => e.Value is not null).Select(e => new MarkedEntry(e.Key, e.Value!))],
            },
            (MarkedList list, int index) when index < list.Elements.Count => list with
            {
                Elements = [.. list.Elements.Select((e, i) => i == index ? Edit(e, path, at + 1, change)! : e)],
            },
            _ => value,
        };
    }

    private static MarkedMap Incomplete(MarkedMap root, IReadOnlyList<object> path)
    {
        var list = new MarkedScalar((string)path[^1], false, 1, 1);
        return Edit(root, [.. path.SkipLast(1)], v =>
        {
            if (v is not MarkedMap map || map[list.Text] is null)
            {
                return v;
            }

            List<MarkedEntry> said = [.. ((map["complete"] as MarkedMap)?.Entries ?? []).Where(e => e.Key.Text != list.Text), new(list, new MarkedScalar("false", false, 1, 1))];
            return map with { Entries = [.. map.Entries.Where(e => e.Key.Text != "complete"), new(new("complete", false, 1, 1), new MarkedMap(said, 1, 1))] };
        });
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)( ?[A-Za-z/%0-9]*)$")]
    private static partial Regex Number();
}
