using System.Globalization;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>
/// Statements of the Beneficial Ownership Data Standard, version 0.4. Shares are taken from holdings of shares; votes,
/// seats and other ways to control are no ownership. A holding through others whose ways are not told has any share.
/// </summary>
internal sealed class BodsReader(ListFile file, DateOnly day, List<Mistake> mistakes)
{
    private readonly List<(string Record, string Date, string Name)> parties = [];

    /// <summary>Reads all statements; of several about one record the last counts.</summary>
    public void Read(OwnershipGraphBuilder graph)
    {
        using JsonTokens tokens = new(file.Content());
        tokens.Read();
        Dictionary<string, (string Date, JsonTree Statement)> records = [];
        var isList = tokens.EachObject(() => Take(JsonTree.Read(tokens), records));
        while (isList && tokens.Read())
        {
            // To the end: what is wrong there is wrong too.
        }

        if (!isList)
        {
            mistakes.Add(new(file.Name, 1, 0, "LS063", "Statements of ownership stand in a list. This file is something else: give a package of the Beneficial Ownership Data Standard."));
            return;
        }

        foreach (var (_, statement) in records.Values)
        {
            Relationship(statement, graph);
        }

        foreach (var (record, _, name) in parties.OrderBy(party => party.Date, StringComparer.Ordinal))
        {
            graph.Named(record, name);
        }
    }

    private static string? NameIn(JsonTree details) =>
        details.Text("name") ?? details["names"].Items.Select(name => name.Text("fullName")).OfType<string>().FirstOrDefault();

    private void Take(JsonTree statement, Dictionary<string, (string Date, JsonTree Statement)> records)
    {
        if (statement.Text("recordId") is not { } record || statement.Text("recordType") is not { } type)
        {
            mistakes.Add(new(file.Name, statement.Line, 0, "LS064", "This statement has no “recordId” or no “recordType”. Convert the file to version 0.4 of the standard."));
            return;
        }

        var date = statement.Text("statementDate") ?? "";
        if (type is "entity" or "person" && NameIn(statement["recordDetails"]) is { Length: > 0 } name)
        {
            parties.Add((record, date, name));
        }

        if (type == "relationship" && (!records.TryGetValue(record, out var known) || string.CompareOrdinal(date, known.Date) >= 0))
        {
            records[record] = (date, statement);
        }
    }

    private void Relationship(JsonTree statement, OwnershipGraphBuilder graph)
    {
        var details = statement["recordDetails"];

        // Where a reason stands in place of a party, nobody says who it is: that leaves the owners of the other open.
        if (statement.Text("recordStatus") == "closed" || details.Text("subject") is not { } owned || details.Text("interestedParty") is not { } owner)
        {
            return;
        }

        var hasWays = details["componentRecords"].Items.Count > 0 || statement["componentRecords"].Items.Count > 0;
        foreach (var interest in details["interests"].Items.Where(IsNow))
        {
            var type = interest.Text("type");
            var isIndirect = interest.Text("directOrIndirect") == "indirect";
            if (type is not (null or "shareholding" or "unknownInterest" or "unpublishedInterest") || isIndirect && hasWays)
            {
                continue;
            }

            if (isIndirect || type != "shareholding")
            {
                graph.Owns(owner, owned, ShareRange.Unknown);
            }
            else if (Share(interest["share"]) is { } share)
            {
                graph.Owns(owner, owned, share);
            }
            else
            {
                mistakes.Add(new(file.Name, interest.Line, 0, "LS062", "This share is none between 0 and 100 percent. Write “exact”, or a “minimum” and a “maximum” that is not below it."));
            }
        }
    }

    private bool IsNow(JsonTree interest) =>
        !(ListedDays.Day(interest.Text("startDate")) > day) && !(ListedDays.Day(interest.Text("endDate")) <= day);

    private static ShareRange? Share(JsonTree share)
    {
        if (Number(share, "exact") is { } exact)
        {
            return exact is >= 0 and <= 100 ? ShareRange.Of(exact) : null;
        }

        var (low, high) = (Number(share, "minimum") ?? Number(share, "exclusiveMinimum") ?? 0, Number(share, "maximum") ?? Number(share, "exclusiveMaximum") ?? 100);
        return low >= 0 && low <= high && high <= 100 ? ShareRange.Between(low, high, share.Text("exclusiveMinimum") is not null, share.Text("exclusiveMaximum") is not null) : null;
    }

    private static decimal? Number(JsonTree share, string key) =>
        decimal.TryParse(share.Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
