using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Longarm.Core;

namespace Longarm.Tests.Web;

/// <summary>Files of products, through the API.</summary>
public sealed class ProductCallTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Board = "Ref,Qty,MPN,Manufacturer,COO,Unit Price (USD)\nR1 R2,2,RC0402,Yageo,TW,0.01\nU1,1,STM32,ST,,3.20\n";

    [Fact]
    public async Task Table_is_read_with_its_columns()
    {
        var read = await (await Post("board.csv", Board)).Read();
        var columns = read["table"]!["columns"]!.AsArray();

        Assert.Equal(3, (int)read["components"]!);
        Assert.Equal(["reference", "quantity", "mpn", "manufacturer", "origin", "unit-price"], columns.Select(c => (string)c!["fact"]!));
        Assert.Equal("STM32", (string)read["table"]!["rows"]![1]!["cells"]![2]!);
        Assert.Equal(2, (int)read["unknown"]!["origin"]!);
    }

    [Fact]
    public async Task Columns_that_are_told_take_the_place_of_the_guess()
    {
        const string said = "columns: [{column: 5, fact: none}, {column: 1, fact: name}]";
        var read = await (await Post("board.csv", Board, $"&columns={Uri.EscapeDataString(said)}")).Read();
        var facts = read["table"]!["columns"]!.AsArray().Select(c => (string)c!["fact"]!).ToList();

        Assert.Equal(["name", "quantity", "mpn", "manufacturer", "none", "unit-price"], facts);
        Assert.Equal(3, (int)read["unknown"]!["origin"]!);
    }

    [Fact]
    public async Task Form_and_body_are_read_alike()
    {
        using MultipartFormDataContent form = [];
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Board)), "file", "board.csv");
        var sent = await (await server.Client.PostAsync("/api/products", form)).Read();

        Assert.True(JsonNode.DeepEquals(await (await Post("board.csv", Board)).Read(), sent));
    }

    [Fact]
    public async Task Remarks_have_their_line_and_a_remedy()
    {
        const string bom = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"component": {"type": "device", "name": "Box", "bom-ref": "box"}},
             "components": [{"type": "device", "name": "Drive", "bom-ref": "d", "properties": [{"name": "longarm:colour", "value": "red"}]}]}
            """;
        var read = await (await Post("box.cdx.json", bom)).Read();
        var remark = read["remarks"]!.AsArray().First()!;

        Assert.Equal("Box", (string)read["item"]!["name"]!);
        Assert.Null(read["table"]);
        Assert.Equal("box.cdx.json", (string)remark["file"]!);
        Assert.NotEqual("", (string)remark["message"]!);
    }

    [Fact]
    public async Task Case_file_and_item_are_products_too()
    {
        var whole = await (await Post("laptop.json", Sent.Sample("laptop").ToJsonString())).Read();
        var item = await (await Post("item.yaml", "name: Pump\nkind: commodity\norigin: IT\n")).Read();

        Assert.Equal((string)Sent.Sample("laptop")["item"]!["name"]!, (string)whole["item"]!["name"]!);
        Assert.Equal("IT", (string)item["item"]!["origin"]!);
    }

    [Theory]
    [InlineData("notes.txt", "hello", "LP000")]
    [InlineData("item.yaml", "name: Pump\ncolour: red\norigin: XX\n", "LC011", "LC021")]
    [InlineData("case.yaml", "item: {from: secret.csv}", "LC057")]
    [InlineData("product.yaml", "product: Radio\nboards: [{file: board.csv, quantity: 1}]\n", "LP130")]
    public async Task Mistakes_are_told_all_at_once(string name, string text, params string[] codes)
    {
        var response = await Post(name, text);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(codes, (await response.Mistakes()).Select(m => m.Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_beside_a_name_is_opened()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "board.map.yaml"), "columns: [{column: 5, fact: none}]", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "board.csv"), Board, TestContext.Current.CancellationToken);
        var file = Path.Combine(folder.Path, "board.csv");
        var read = await (await Post(file, Board)).Read();
        var alone = Longarm.Products.ProductReader.ReadAlone(file, new MemoryStream(Encoding.UTF8.GetBytes(Board)), Repository.Rules.Words!, null, []).Item!;
        var beside = Longarm.Products.ProductReader.Read(file, new MemoryStream(Encoding.UTF8.GetBytes(Board)), Repository.Rules.Words!, []).Item!;

        Assert.Equal("board.csv", (string)read["file"]!);
        Assert.Equal("origin", (string)read["table"]!["columns"]![4]!["fact"]!);
        Assert.Equal(["TW", null], Origins(alone));
        Assert.Equal([null, null], Origins(beside));
    }

    [Fact]
    public async Task Address_and_mapping_are_checked()
    {
        Assert.Equal(["?name=:0 LW014"], await (await server.Client.PostAsync("/api/products", Sent.Json("{}"))).Mistakes());
        Assert.Equal(["columns:1 LP088"], await (await Post("board.csv", Board, "&columns=" + Uri.EscapeDataString("columns: [{column: 1, fact: colour}]"))).Mistakes());
    }

    [Theory]
    [InlineData("board.csv")]
    [InlineData("laptop.json")]
    public async Task Answer_is_as_the_description_says(string name)
    {
        var document = await (await server.Client.GetAsync("/openapi/v1.json")).Read();
        var schema = document["paths"]!["/api/products"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        var read = await (await Post(name, name == "board.csv" ? Board : Sent.Sample("laptop").ToJsonString())).Read();

        Assert.Empty(new SchemaCheck(document).Errors(read, schema));
    }

    [Fact]
    public async Task Larger_files_than_cases_are_read()
    {
        StringBuilder text = new(Board);
        while (text.Length < 18 * 1024 * 1024)
        {
            text.Append("C1,1,").Append('x', 4000).Append(",Murata,JP,0.02\n");
        }

        var response = await Post("board.csv", text.ToString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static IEnumerable<string?> Origins(Item product) => product.Parts.Known!.Elements.Cast<Part>().Select(part => part.Item.Origin.Known?.Code);

    private Task<HttpResponseMessage> Post(string name, string text, string more = "") =>
        server.Client.PostAsync($"/api/products?name={Uri.EscapeDataString(name)}{more}", new ByteArrayContent(Encoding.UTF8.GetBytes(text)));
}
