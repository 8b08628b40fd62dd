using System.Globalization;

namespace Longarm.Assessments;

/// <summary>What a document for others says of itself.</summary>
/// <param name="Tool">The program that writes it.</param>
/// <param name="ToolVersion">Its version.</param>
/// <param name="Time">When it was written: UTC, in ISO 8601 to the second.</param>
/// <param name="By">Who answers for it; null: nobody is named.</param>
public sealed record ExchangeHead(string Tool, string ToolVersion, string Time, string? By)
{
    /// <summary>An instant as such documents write it.</summary>
    public static string TimeOf(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number by RFC 9562, version 8, that follows from a hash.</summary>
    /// <param name="hash">At least 16 bytes.</param>
    public static string NumberOf(ReadOnlySpan<byte> hash)
    {
        Span<byte> number = stackalloc byte[16];
        hash[..16].CopyTo(number);
        number[6] = (byte)((number[6] & 0x0F) | 0x80);
        number[8] = (byte)((number[8] & 0x3F) | 0x80);
        return new Guid(number, bigEndian: true).ToString("D");
    }
}
