using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Core.Deciding;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>An answer for others as a bill of materials in CycloneDX: the product with its facts, and what is declared of it.</summary>
public static class CycloneDxAnswer
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8, and what of the product it cannot carry. The same answer at the same time gives the same bytes.</summary>
    /// <param name="answer">The answer, of a case that was read for others.</param>
    /// <param name="told">What the document says of itself.</param>
    public static (byte[] Document, IReadOnlyList<string> Remarks) Of(Determination answer, ExchangeHead told)
    {
        BomHead head = new(told.Tool, told.ToolVersion)
        {
            Time = told.Time,
            Properties = DeclarationJson.Properties(answer),
            More = json => DeclarationJson.Write(json, answer, CycloneDxWriter.RootRef, told.By),
        };

        // The serial number follows from the content, so that nothing by chance is in it.
        var hash = SHA256.HashData(Bytes(answer, head).Document);
        return Bytes(answer, head with { SerialNumber = ExchangeHead.NumberOf(hash) });
    }

    private static (byte[] Document, IReadOnlyList<string> Remarks) Bytes(Determination answer, BomHead head)
    {
        ArrayBufferWriter<byte> bytes = new(64 * 1024);
        using Utf8JsonWriter json = new(bytes, Options);
        var remarks = CycloneDxWriter.Write(json, answer.Case.Item, head);
        json.Flush();
        return ([.. bytes.WrittenSpan, (byte)'\n'], remarks);
    }
}
