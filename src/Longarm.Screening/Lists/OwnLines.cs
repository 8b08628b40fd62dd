using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Longarm.Screening;

/// <summary>Writes entries in our own form of a list, one a line; always the same bytes for the same entry.</summary>
internal static class OwnLines
{
    /// <summary>How lines are written.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an entry and ends the line.</summary>
    public static void Write(Stream stream, ListedParty party)
    {
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("list", party.List);
            json.WriteString("id", party.Entry);
            Texts(json, "names", party.Names.Where(name => !name.IsWeak).Select(name => name.Text));
            Texts(json, "weak-names", party.Names.Where(name => name.IsWeak).Select(name => name.Text));
            Text(json, "kind", party.Kind == PartyKind.Unknown ? null : party.Kind.ToString().ToLowerInvariant());
            Texts(json, "countries", party.Countries);
            Addresses(json, party);
            Identifiers(json, party.Identifiers);
            Texts(json, "born", party.Births);
            Texts(json, "programs", party.Programs);
            Texts(json, "footnotes", party.Footnotes.Select(number => number.ToString(CultureInfo.InvariantCulture)));
            Text(json, "requirement", party.Requirement);
            Text(json, "policy", party.Policy);
            Text(json, "notice", party.Notice);
            Text(json, "from", party.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Text(json, "until", party.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Addresses(Utf8JsonWriter json, ListedParty party)
    {
        if (party.Addresses.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("addresses");
        foreach (var address in party.Addresses)
        {
            json.WriteStartObject();
            json.WriteString("text", address.Text);
            Text(json, "country", address.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes numbers by their kinds; nothing where there are none.</summary>
    internal static void Identifiers(Utf8JsonWriter json, ImmutableArray<PartyIdentifier> identifiers)
    {
        if (identifiers.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("identifiers");
        foreach (var kind in identifiers.GroupBy(identifier => identifier.Kind))
        {
            json.WriteStartArray(kind.Key);
            foreach (var identifier in kind)
            {
                json.WriteStartObject();
                json.WriteString("value", identifier.Value);
                Text(json, "country", identifier.Country);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        all.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    /// <summary>Writes a text where there is one.</summary>
    internal static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }
}
