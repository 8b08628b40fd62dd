using System.Text;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>What asking again gave, by the law that was kept with a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Program">Version of the program that asked again; the record names the one that saved it.</param>
/// <param name="Answer">The answer of today's program by the law of the record; null if it could not be worked out.</param>
/// <param name="Difference">The first difference to the kept answer, or why there is no answer; null: the same to the byte.</param>
public sealed record Replay(KeptRecord Record, string Program, Determination? Answer, string? Difference)
{
    /// <summary>Whether the answer is the same to the byte.</summary>
    public bool IsSame => Difference is null;
}

/// <summary>Finds where two answers begin to differ.</summary>
internal static class FirstDifference
{
    private const int Before = 40;
    private const int After = 60;

    /// <summary>The first difference in plain words; null if there is none.</summary>
    public static string? Between(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> now)
    {
        var at = kept.CommonPrefixLength(now);
        return at == kept.Length && at == now.Length ? null
            : $"From byte {at + 1} on the answers differ. Kept: “{Around(kept, at)}”. Now: “{Around(now, at)}”.";
    }

    private static string Around(ReadOnlySpan<byte> answer, int at)
    {
        var (start, end) = (Math.Max(0, at - Before), Math.Min(answer.Length, at + After));

        // Not in the middle of a sign.
        while (start > 0 && (answer[start] & 0xC0) == 0x80)
        {
            start--;
        }

        while (end < answer.Length && (answer[end] & 0xC0) == 0x80)
        {
            end++;
        }

        return (start > 0 ? "…" : "") + Encoding.UTF8.GetString(answer[start..end]) + (end < answer.Length ? "…" : "");
    }
}
