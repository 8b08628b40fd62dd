using System.Collections.Immutable;
using System.Text.Json;

namespace Longarm.Screening;

/// <summary>Parties as they are stored, one JSON object a line: always the same bytes for the same party, and quickly read.</summary>
internal static class ScreenedLines
{
    /// <summary>Writes a party and ends the line.</summary>
    public static void Write(Stream stream, ScreenedParty party)
    {
        using (Utf8JsonWriter json = new(stream, OwnLines.Options))
        {
            json.WriteStartObject();
            OwnLines.Text(json, "id", party.Id);
            json.WriteString("name", party.Name);
            OwnLines.Text(json, "kind", party.Kind == PartyKind.Unknown ? null : party.Kind.ToString().ToLowerInvariant());
            OwnLines.Text(json, "country", party.Country);
            OwnLines.Text(json, "born", party.Born);
            OwnLines.Text(json, "address", party.Address);
            OwnLines.Identifiers(json, party.Identifiers);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a party that was written so.</summary>
    /// <exception cref="InvalidDataException">It was not.</exception>
    public static ScreenedParty Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return Read(new Utf8JsonReader(line));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"A stored party cannot be read: {wrong.Message}", wrong);
        }
    }

    private static ScreenedParty Read(Utf8JsonReader json)
    {
        ScreenedParty party = new("");
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // No two keys have the same first letter and length.
            var (first, length) = ((char)json.ValueSpan[0], json.ValueSpan.Length);
            json.Read();
            party = (first, length) switch
            {
                ('i', 2) => party with { Id = json.GetString() },
                ('n', _) => party with { Name = json.GetString()! },
                ('k', _) => party with { Kind = Enum.Parse<PartyKind>(json.GetString()!, ignoreCase: true) },
                ('c', _) => party with { Country = json.GetString() },
                ('b', _) => party with { Born = json.GetString() },
                ('a', _) => party with { Address = json.GetString() },
                _ => party with { Identifiers = Identifiers(ref json) },
            };
        }

        return party;
    }

    private static ImmutableArray<PartyIdentifier> Identifiers(ref Utf8JsonReader json)
    {
        var all = ImmutableArray.CreateBuilder<PartyIdentifier>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var kind = json.GetString()!;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                PartyIdentifier one = new(kind, "");
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    var isValue = json.ValueTextEquals("value"u8);
                    json.Read();
                    one = isValue ? one with { Value = json.GetString()! } : one with { Country = json.GetString() };
                }

                all.Add(one);
            }
        }

        return all.DrainToImmutable();
    }
}
