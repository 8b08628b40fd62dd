using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Says to a person what is owed at the border.</summary>
internal static class DutyMemo
{
    public static IEnumerable<MemoBlock> Of(DutyAnswer duties)
    {
        yield return new MemoHeading(2, $"Duties on one unit, {duties.Importer}");
        yield return new MemoParagraph(Total(duties), IsVerdict: true);
        foreach (var line in duties.Lines)
        {
            var perhaps = line.Due == Truth.Unknown ? " Perhaps: something is unknown." : "";
            yield return new MemoPoint(
                line.Rule.Rule.Citation, $"{line.Rule.Title}: {Range(line.Rate)}{OnWhat(line, duties)}.{perhaps}", []);
        }

        if (duties.Refundable is { } paid)
        {
            yield return new MemoParagraph(
                $"Collected at entry and not due by what is known now: {DutyJson.Money(paid.Low, duties)}. Ask for it back.");
        }
    }

    private static string Total(DutyAnswer duties)
    {
        var money = duties.Total.Money is { Low: { } low } total
            ? $", {DutyJson.Money(low, duties)}{(total.High is not { } high ? " or more" : high == low ? "" : $" to {DutyJson.Money(high, duties)}")}"
            : "";
        return $"{Range(duties.Total.Rate)} of the value{money}.";
    }

    private static string OnWhat(DutyLine line, DutyAnswer duties) =>
        line.Basis is { IsDefinite: true } basis ? $" on {DutyJson.Money(basis.Low, duties)}" : "";

    private static string Range(Amount share) => share switch
    {
        { High: null } => $"{Percent(share.Low ?? 0)} or more, as far as is known here",
        { IsDefinite: true } => Percent(share.Low!.Value),
        _ => $"{Percent(share.Low ?? 0)} to {Percent(share.High.Value)}",
    };

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.####} %");
}
