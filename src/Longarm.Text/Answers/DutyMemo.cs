using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Says to a person what is owed at the border.</summary>
public static class DutyMemo
{
    internal static IEnumerable<MemoBlock> Of(DutyAnswer duties, Amount? quantity)
    {
        yield return new MemoHeading(2, $"Duties on one unit, {duties.Importer}");
        yield return new MemoParagraph(Total(duties), IsVerdict: true);
        if (quantity is { IsDefinite: true, Low: { } units and not 1 } && duties.Total.Money is { IsDefinite: true, Low: { } each })
        {
            yield return new MemoParagraph($"For all {units.ToString("#,##0.####", CultureInfo.InvariantCulture)} units: {Money(each * units, duties)}.");
        }

        foreach (var line in duties.Lines)
        {
            var perhaps = line.Due == Truth.Unknown ? " Perhaps: something is unknown." : "";
            yield return new MemoPoint(
                line.Rule.Rule.Citation, $"{line.Rule.Title}: {AnswerWords.Share(line.Rate)}{OnWhat(line, duties)}.{perhaps}", []);
        }

        if (duties.Refundable is { } paid)
        {
            yield return new MemoParagraph(
                $"Collected at entry and not due by what is known now: {Money(paid.Low, duties)}. Ask for it back.");
        }
    }

    /// <summary>What is owed in all on one unit, in words.</summary>
    public static string Total(DutyAnswer duties)
    {
        var money = duties.Total.Money is { Low: { } low } total
            ? $", {Money(low, duties)}{(total.High is not { } high ? " or more" : high == low ? "" : $" to {Money(high, duties)}")}"
            : "";
        var open = duties.Total.Rate.High is null ? " Some rate is not held: it may be more." : "";
        return $"{AnswerWords.Share(duties.Total.Rate)} of the value{money}.{open}";
    }

    // A person reads twelve million by its commas.
    private static string? Money(decimal? amount, DutyAnswer duties) => amount is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known:#,##0.00##} {duties.Value?.Unit.Symbol}")
        : null;

    private static string OnWhat(DutyLine line, DutyAnswer duties) =>
        line.Basis is { IsDefinite: true } basis ? $" on {Money(basis.Low, duties)}" : "";
}
