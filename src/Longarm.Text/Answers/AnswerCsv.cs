using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Writes answers as a table by RFC 4180: one line a case and regime, which a spreadsheet reads without running anything.</summary>
public static class AnswerCsv
{
    private const string LineEnd = "\r\n";

    private static readonly string[] Columns =
    [
        "case", "on", "known", "scenarios", "verdict", "regime", "pack", "regime-verdict", "certain", "possible", "enforced", "subject", "rules", "citations",
        "missing", "open", "duty-rate", "duty-possible-rate", "duty-amount", "duty-possible-amount",
    ];

    /// <summary>Writes a head and the lines of all answers.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<Determination> answers)
    {
        writer.Write(string.Join(',', Columns) + LineEnd);
        foreach (var answer in answers)
        {
            foreach (var regime in answer.Regimes)
            {
                writer.Write(string.Join(',', Cells(answer, regime).Select(Cell)) + LineEnd);
            }
        }
    }

    /// <summary>A cell: quoted where it must be, and never a formula.</summary>
    /// <param name="text">What it says.</param>
    public static string Cell(string? text)
    {
        var safe = IsFormula(text) ? "'" + text : text ?? "";
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Spreadsheets run a cell that begins so, also after blanks, and in the wide letters of East Asia.
    private static bool IsFormula(string? text) => text is { Length: > 0 }
        && (text[0] is '\t' or '\r' or '\n' || text.AsSpan().TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');

    private static string?[] Cells(Determination answer, RegimeAnswer regime)
    {
        var grounds = DecidingGrounds.Of(regime).SelectMany(section => section.Grounds).ToList();
        var duties = answer.Duties?.Regime == regime.Pack.Id ? answer.Duties : null;
        return
        [
            answer.Case.Name ?? answer.Case.Item.Title, answer.At.On.ToString(), answer.At.Known?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Joined(answer.At.Scenarios), Words.Of(answer.Overall.Verdict), regime.Pack.Id, $"{regime.Pack.Version} {regime.Pack.Hash}", Words.Of(regime.Written.Verdict),
            Words.Of(regime.Written.Certain), Words.Of(regime.Written.Possible), regime.Enforced is { } enforced ? Words.Of(enforced.Verdict) : null,
            Words.Of(regime.Subject), Joined(grounds.Select(g => g.Rule.Rule.Id)), Joined(grounds.Select(g => g.Rule.Rule.Citation)),
            Joined(regime.Missing.Select(set => string.Join(" + ", set.Facts.Select(f => f.Path)))), Joined(regime.Open.Select(open => open.Measure)),
            Number(duties?.Total.Rate.Low), Number(duties?.Total.Rate.High), Money(duties?.Total.Money?.Low, duties), Money(duties?.Total.Money?.High, duties),
        ];
    }

    private static string Joined(IEnumerable<string> several) => string.Join("; ", several.Distinct());

    private static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? Money(decimal? amount, DutyAnswer? duties) => duties is null ? null : DutyJson.Money(amount, duties);
}
