using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Web;

/// <summary>The part of a graph of owners that is drawn: the parties nearest to the one that is looked at, owners above.</summary>
/// <param name="Parties">Which parties, with their places: across, and down.</param>
/// <param name="Holdings">Holdings between them.</param>
/// <param name="LeftOut">How many parties are not drawn.</param>
public sealed record OwnershipPicture(
    ImmutableArray<(int Party, double Across, int Down)> Parties, ImmutableArray<(int Owner, int Owned, ShareRange Share)> Holdings, int LeftOut)
{
    /// <summary>No more parties are drawn.</summary>
    public const int MostParties = 300;

    /// <summary>The picture around the party that is looked at.</summary>
    public static OwnershipPicture Of(OwnershipView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (above, below) = (view.Holdings.ToLookup(h => h.Owned, h => h.Owner), view.Holdings.ToLookup(h => h.Owner, h => h.Owned));
        var levels = Levels(view.Chosen, above, below);
        List<(int Party, double Across, int Down)> places = [];
        Dictionary<int, double> across = [];

        // Each level lies under what it hangs on: those nearer to the party in the middle are placed first.
        foreach (var level in levels.GroupBy(each => each.Value, each => each.Key).OrderBy(level => Math.Abs(level.Key)))
        {
            var next = level.Key > 0 ? above : below;
            var wanted = level.ToDictionary(party => party, party => next[party].Where(across.ContainsKey).Select(other => across[other]).DefaultIfEmpty(0).Average());
            List<int> order = [.. level.OrderBy(party => wanted[party]).ThenBy(party => party)];
            var placed = Spread([.. order.Select(party => wanted[party])]);
            foreach (var (at, party) in order.Index())
            {
                across[party] = placed[at];
                places.Add((party, placed[at], level.Key));
            }
        }

        return new([.. places], [.. view.Holdings.Where(h => levels.ContainsKey(h.Owner) && levels.ContainsKey(h.Owned))], view.Graph.Parties - levels.Count);
    }

    /// <summary>The picture as the page's script draws it.</summary>
    public string Json(OwnershipView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("parties");
            foreach (var (party, across, down) in Parties)
            {
                json.WriteStartObject();
                json.WriteString("id", party.ToString(CultureInfo.InvariantCulture));
                json.WriteString("name", view.Graph.Name(party));
                json.WriteNumber("x", across);
                json.WriteNumber("y", down);
                json.WriteString("state", OwnershipWords.StateOf(view, party));
                json.WriteString("says", OwnershipWords.Says(view, party));
                json.WriteBoolean("chosen", party == view.Chosen);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("holdings");
            foreach (var (owner, owned, share) in Holdings)
            {
                json.WriteStartObject();
                json.WriteString("source", owner.ToString(CultureInfo.InvariantCulture));
                json.WriteString("target", owned.ToString(CultureInfo.InvariantCulture));
                json.WriteString("share", OwnershipWords.Share(share));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    // As near to where each wants to be as there is room for one beside the other.
    private static double[] Spread(double[] wanted)
    {
        var placed = new double[wanted.Length];
        for (var at = 0; at < wanted.Length; at++)
        {
            placed[at] = at == 0 ? wanted[0] : Math.Max(wanted[at], placed[at - 1] + 1);
        }

        var shift = wanted.Average() - placed.Average();
        return [.. placed.Select(place => place + shift)];
    }

    // Steps from the party in the middle, owners below nought; the nearest come first until there is no more room.
    private static Dictionary<int, int> Levels(int chosen, ILookup<int, int> above, ILookup<int, int> below)
    {
        Dictionary<int, int> levels = new() { [chosen] = 0 };
        Queue<int> next = new([chosen]);
        while (next.TryDequeue(out var party))
        {
            foreach (var (other, level) in above[party].Select(owner => (owner, levels[party] - 1)).Concat(below[party].Select(owned => (owned, levels[party] + 1))))
            {
                if (levels.Count < MostParties && levels.TryAdd(other, level))
                {
                    next.Enqueue(other);
                }
            }
        }

        return levels;
    }
}
