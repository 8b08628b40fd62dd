using System.Security.Cryptography;
using System.Text;

namespace Longarm.Screening;

/// <summary>Parties as texts, by which it is told whether they are as they were: the same text for the same facts.</summary>
public static class PartyText
{
    /// <summary>An entry of a list with all that is told of it, as one JSON object.</summary>
    public static string Of(ListedParty entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Text(stream => OwnLines.Write(stream, entry));
    }

    /// <summary>A screened party with all that is known of it, as one JSON object.</summary>
    public static string Of(ScreenedParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Text(stream => ScreenedLines.Write(stream, party));
    }

    /// <summary>The entry of a text.</summary>
    /// <exception cref="InvalidDataException">It is no such text.</exception>
    public static ListedParty ToEntry(string text)
    {
        List<ListedParty> entries = [];
        var reading = ListReader.ReadOwn(new ListFile("entry", () => new MemoryStream(Encoding.UTF8.GetBytes(text))), entries.Add);
        return reading.Broken.Count + reading.Mistakes.Count == 0 && entries is [var entry] ? entry : throw new InvalidDataException("This is no entry of a list.");
    }

    /// <summary>The screened party of a text.</summary>
    /// <exception cref="InvalidDataException">It is no such text.</exception>
    public static ScreenedParty ToParty(string text) => ScreenedLines.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256 of a text in UTF-8, as 64 small hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Text(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length - 1);
    }
}
