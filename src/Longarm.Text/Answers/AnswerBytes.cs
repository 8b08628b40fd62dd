using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>The one form of an answer in bytes: its JSON on one line, which can be kept, hashed and compared.</summary>
public static class AnswerBytes
{
    // A proof may be deeper than the writer's own limit of a thousand levels.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 100_000 };

    /// <summary>An answer as UTF-8, without a line end.</summary>
    public static byte[] Of(Determination answer)
    {
        ArrayBufferWriter<byte> bytes = new(64 * 1024);
        using Utf8JsonWriter json = new(bytes, Options);
        AnswerJson.Write(json, answer);
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
