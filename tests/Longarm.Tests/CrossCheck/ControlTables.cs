using System.Globalization;
using System.Text.RegularExpressions;

namespace Longarm.Tests.CrossCheck;

/// <summary>
/// The Country Chart and the License Requirements tables of the entries, from the shared folder. An entry is drawn only where
/// each of its rows that names a column covers the whole entry, or all but one paragraph.
/// </summary>
internal sealed partial class ControlTables
{
    private static readonly Lazy<ControlTables?> Once = new(Read);

    private readonly Dictionary<string, HashSet<string>> chart = [];
    private readonly Dictionary<string, List<(string Reason, string Column, string Except)>> controls = [];
    private readonly HashSet<string> named = [];
    private readonly HashSet<string> conditional = [];
    private readonly HashSet<string> antiTerrorismOnly = [];
    private readonly Dictionary<string, HashSet<string>> reasons = [];

    /// <summary>The tables; null where the folder is not there.</summary>
    public static ControlTables? Here => Once.Value;

    /// <summary>Entries that have a table, all rows of which are plain.</summary>
    public IReadOnlyList<string> Plain { get; private set; } = [];


    /// <summary>Limit of License Exception LVS in dollars, of entries for which one amount or none is given.</summary>
    public IReadOnlyDictionary<string, decimal> Limits { get; private set; } = new Dictionary<string, decimal>();

    /// <summary>Entries with “GBS: Yes” without a condition.</summary>
    public IReadOnlyList<string> Gbs { get; private set; } = [];

    /// <summary>Entries with “TSR: Yes” without a condition.</summary>
    public IReadOnlyList<string> Tsr { get; private set; } = [];

    public IReadOnlyList<string> WithoutGbs { get; private set; } = [];

    public IReadOnlyList<string> WithoutTsr { get; private set; } = [];

    /// <summary>Entries that are controlled for the United Nations as a whole.</summary>
    public IReadOnlyList<string> ForUnitedNations { get; private set; } = [];

    /// <summary>Places that have a row.</summary>
    public IReadOnlyList<string> Places => [.. chart.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the License Requirements section of an entry names a column of the chart.</summary>
    public bool NamesColumn(string entry) => named.Contains(entry);

    /// <summary>Reasons for which an entry has rows.</summary>
    public HashSet<string> Reasons(string entry) => reasons.GetValueOrDefault(entry, []);

    /// <summary>Whether the reason for control of an entry is anti-terrorism and nothing else.</summary>
    public bool IsAntiTerrorismOnly(string entry) => antiTerrorismOnly.Contains(entry);

    /// <summary>Whether some row of an entry leaves a paragraph out.</summary>
    public bool HasExcepted(string entry) => controls.TryGetValue(entry, out var rows) && rows.Exists(r => r.Except.Length > 0);

    /// <summary>Whether the chart has an X for a code controlled for a reason; null: for any reason.</summary>
    public bool Requires(string code, string to, string? reason) =>
        controls[code.Split('.')[0]].Any(c => (reason is null || c.Reason == reason) && !(c.Except.Length > 0 && (code == c.Except || code.StartsWith(c.Except + ".", StringComparison.Ordinal)))
            && HasX(to, c.Column));

    // China's row for Hong Kong (85 FR 83765), Switzerland's for Liechtenstein, the United Kingdom's for the Cayman Islands (738.3(b)).
    private bool HasX(string to, string column) => chart[to switch { "HK" => "CN", "LI" => "CH", "KY" => "GB", _ => to.Split('-')[0] }].Contains(column);

    private static ControlTables? Read()
    {
        if (Repository.SharedUsTable("eccn-controls.csv") is not { } rows)
        {
            return null;
        }

        ControlTables tables = new();
        tables.ReadChart(Table(Repository.SharedUsTable("country-chart.csv")!));
        tables.ReadControls(Table(rows));
        tables.ReadExceptions(Table(Repository.SharedUsTable("eccn.csv")!));
        return tables;
    }

    private static List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file).Select(line => Cell().Matches(line).Select(m => m.Groups["quoted"].Success
            ? m.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
            : m.Groups["plain"].Value).ToArray()).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(c => c.First, c => c.Second))];
    }

    private void ReadChart(List<Dictionary<string, string>> rows)
    {
        foreach (var row in rows)
        {
            chart[row["iso2"]] = [.. row.Where(c => c.Value == "X").Select(c => c.Key)];
        }
    }

    private void ReadControls(List<Dictionary<string, string>> rows)
    {
        foreach (var row in rows)
        {
            var entry = row["eccn"];
            (reasons.TryGetValue(entry, out var held) ? held : reasons[entry] = []).Add(row["reason"]);
            foreach (var column in row["column"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Columns().IsMatch(column))
                {
                    named.Add(entry);
                }

                if (WholeEntry().Match(row["applies_to"]) is { Success: true } match)
                {
                    Of(entry).Add((row["reason"], column, match.Groups["except"].Value));
                }
                else
                {
                    conditional.Add(entry);
                }
            }

            _ = Of(entry);
        }

        ForUnitedNations = [.. rows.Where(r => r["reason"] == "UN" && WholeEntry().Match(r["applies_to"]) is { Success: true } m && !m.Groups["except"].Success).Select(r => r["eccn"]).Distinct()];
        Plain = [.. controls.Keys.Where(e => !conditional.Contains(e)).Order(StringComparer.Ordinal)];
    }

    private List<(string Reason, string Column, string Except)> Of(string entry) =>
        controls.TryGetValue(entry, out var held) ? held : controls[entry] = [];

    private void ReadExceptions(List<Dictionary<string, string>> rows)
    {
        Dictionary<string, decimal> limits = [];
        antiTerrorismOnly.UnionWith(rows.Where(r => r["reasons"] == "AT").Select(r => r["eccn"]));
        foreach (var row in rows.Where(r => Plain.Contains(r["eccn"])))
        {
            if (Dollars().Match(row["LVS"]) is { Success: true } match)
            {
                limits[row["eccn"]] = decimal.Parse(match.Groups["amount"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
            }
            else if (row["LVS"] == "N/A")
            {
                limits[row["eccn"]] = 0;
            }
        }

        Limits = limits;
        Gbs = Entries(rows, r => r["GBS"] == "Yes");
        WithoutGbs = Entries(rows, r => r["GBS"] == "N/A" && r["product_group"] is "A" or "B" or "C");
        Tsr = Entries(rows, r => TsrYes().IsMatch(r["other_exception_lines"]));
        WithoutTsr = Entries(rows, r => TsrNone().IsMatch(r["other_exception_lines"]));
    }

    private IReadOnlyList<string> Entries(List<Dictionary<string, string>> rows, Func<Dictionary<string, string>, bool> where) =>
        [.. rows.Where(r => Plain.Contains(r["eccn"]) && where(r)).Select(r => r["eccn"])];

    [GeneratedRegex(@"^\w+ (applies|apply) to (the )?entire entry,?( except( for)? (?<except>[0-9][A-E][0-9]{3}\.[a-z]))?\.?$")]
    private static partial Regex WholeEntry();

    [GeneratedRegex("^(CB[123]|NP[12]|NS[12]|MT1|RS[12]|CC[123]|AT[12])$")]
    private static partial Regex Columns();

    [GeneratedRegex(@"^\$(?<amount>[0-9,]+)\.?$")]
    private static partial Regex Dollars();

    // No cell of these tables holds the end of a line.
    [GeneratedRegex("""(^|,)("(?<quoted>([^"]|"")*)"|(?<plain>[^",]*))""")]
    private static partial Regex Cell();

    [GeneratedRegex("TSR=Yes(;|$)")]
    private static partial Regex TsrYes();

    [GeneratedRegex("TSR=N/A(;|$)")]
    private static partial Regex TsrNone();
}
