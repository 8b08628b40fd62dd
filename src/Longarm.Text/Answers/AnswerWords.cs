using System.Globalization;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>How an answer is said to a person.</summary>
public static class AnswerWords
{
    /// <summary>A verdict: <c>no license required</c>.</summary>
    public static string Plain(Verdict verdict) => Words.Of(verdict).Replace('-', ' ');

    /// <summary>A share, exact or with its ends: <c>30 %</c>, <c>20 % to 145 %</c>, <c>20 % or more</c>.</summary>
    public static string Share(Amount share) => share switch
    {
        { High: null } => $"{Percent(share.Low ?? 0)} or more",
        { IsDefinite: true } => Percent(share.Low!.Value),
        _ => $"{Percent(share.Low ?? 0)} to {Percent(share.High.Value)}",
    };

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.####} %");
}
