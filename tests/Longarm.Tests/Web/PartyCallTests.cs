using System.Text;
using Longarm.Tests.Screening;

namespace Longarm.Tests.Web;

/// <summary>Parties of cases that are sent, against the lists that the server holds.</summary>
public sealed class PartyCallTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Sent =
        """
        {"on": "2024-06-01", "from": "US", "to": "DE", "item": {"kind": "commodity", "origin": "US", "codes": {"us-ccl": "EAR99", "us-usml": "none"}, "traits": [], "parts": [], "made-with": []},
         "via": [], "parties": [{"role": "end-user", "name": "Zorbatec Optical Instruments Co., Ltd.", "country": "DE", "owners": []}]}
        """;

    [Fact]
    public async Task Party_without_listings_is_screened_but_not_for_the_record()
    {
        var file = ListText.File("list.jsonl", """{"list":"us-entity-list","id":"E1","names":["Zorbatec Optical Instruments Co., Ltd."],"kind":"company","requirement":"All items subject to the EAR","policy":"Denial"}""");
        Assert.True(server.Home.Parties.Import([file], new(), new(new(2024, 5, 1), new(2024, 5, 1), false)).IsKept);

        var answer = await (await Post("")).Read();
        var saved = await (await Post("?save=true")).Read();

        Assert.Equal("license-required", (string)answer["regimes"]!.AsArray().Single(r => (string)r!["id"]! == "us-ear")!["certain"]!);
        Assert.Contains(answer["assumptions"]!.AsArray(), each => ((string)each!).Contains("us-entity-list of 2024-05-01", StringComparison.Ordinal));
        Assert.DoesNotContain("us-entity-list of 2024-05-01", saved.ToJsonString(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Post(string query) =>
        server.Client.PostAsync(new Uri($"/api/determinations{query}", UriKind.Relative), new StringContent(Sent, Encoding.UTF8, "application/json"));
}
