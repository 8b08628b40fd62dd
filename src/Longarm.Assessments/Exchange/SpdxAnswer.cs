using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>
/// An answer for others in SPDX 3.1: the codes that the item is stated to have, as an assessment of its export control
/// classification, and the determination as an annotation, for which the standard has no class.
/// </summary>
public static class SpdxAnswer
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8, and what of the product it cannot carry. The same answer at the same time gives the same bytes.</summary>
    /// <param name="answer">The answer, of a case that was read for others.</param>
    /// <param name="told">What the document says of itself.</param>
    public static (byte[] Document, IReadOnlyList<string> Remarks) Of(Determination answer, ExchangeHead told)
    {
        var hash = SHA256.HashData([.. AnswerBytes.Of(answer), .. Encoding.UTF8.GetBytes($"{told}")]);
        ArrayBufferWriter<byte> bytes = new(64 * 1024);
        using Utf8JsonWriter json = new(bytes, Options);
        var (properties, remarks) = ItemProperties.Of(answer.Case.Item);
        List<string> left = [.. remarks];
        new SpdxGraphWriter(json, $"urn:uuid:{ExchangeHead.NumberOf(hash)}#", told).Write(answer, FactLines(properties, left), VerdictLines(answer));
        json.Flush();
        return ([.. bytes.WrittenSpan, (byte)'\n'], left);
    }

    // A fact takes one line: a value of two lines would state another fact.
    private static List<string> FactLines(IReadOnlyList<(string Name, string Value)> properties, List<string> left)
    {
        List<string> lines = [];
        foreach (var (name, value) in properties)
        {
            if (value.AsSpan().IndexOfAny('\r', '\n') >= 0 || name.AsSpan().IndexOfAny("\r\n=") >= 0)
            {
                left.Add($"{name.ReplaceLineEndings(" ")} is left unknown: it has more than one line.");
            }
            else
            {
                lines.Add($"{name}={value}");
            }
        }

        return lines;
    }

    private static List<string> VerdictLines(Determination answer)
    {
        List<string> lines =
        [
            $"Determination: {Words.Of(answer.Overall.Verdict)}, certain {Words.Of(answer.Overall.Certain)}, possible {Words.Of(answer.Overall.Possible)}.",
            $"From {answer.Case.From} to {answer.Case.To}, by the law of {answer.At.On}{(answer.At.Known is { } known ? $" as known on {Moment.On(known)}" : "")}{(answer.At.Scenarios.Count == 0 ? "" : $", supposing {string.Join(" and ", answer.At.Scenarios)}")}.",
        ];
        foreach (var regime in answer.Regimes)
        {
            var grounds = DecidingGrounds.Of(regime).SelectMany(section => section.Grounds).Select(ground => $"{ground.Rule.Rule.Citation} ({ground.Rule.Rule.Id}, {Words.Of(ground.Live ?? ground.Truth)})").ToList();
            lines.Add($"{regime.Pack.Id}: {Words.Of(regime.Written.Verdict)}, certain {Words.Of(regime.Written.Certain)}, possible {Words.Of(regime.Written.Possible)}, subject {Words.Of(regime.Subject)}{(grounds.Count == 0 ? "" : $"; {string.Join("; ", grounds)}")}. Pack {regime.Pack.Version} {regime.Pack.Hash}.");
            lines.AddRange(regime.Missing.Select(set => $"{regime.Pack.Id}: not known is {string.Join(" with ", set.Facts.Select(f => f.Path))}."));
        }

        lines.AddRange(answer.Case.Assumptions.Select(assumed => $"Assumed: {assumed}"));
        lines.Add("Not legal advice.");
        return [.. lines.Select(line => line.ReplaceLineEndings(" "))];
    }
}
