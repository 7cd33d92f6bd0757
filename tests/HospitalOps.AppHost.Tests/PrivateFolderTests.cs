using System.Net;
using System.Net.Sockets;
using HospitalOps.AppHost.Home;
using HospitalOps.AppHost.Running;
using Microsoft.Extensions.Configuration;

namespace HospitalOps.AppHost.Tests;

public sealed class PrivateFolderTests : IDisposable
{
    private readonly string _home = RunningHost.NewHome();

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void A_secret_is_generated_once_and_kept_for_this_user_alone()
    {
        var first = Secrets.Get(new PrivateFolder(_home), "a-secret");
        var second = Secrets.Get(new PrivateFolder(_home), "a-secret");

        Assert.Equal(first, second);
        Assert.Equal(32, first.Length);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(_home, "parameters.json"))
        );
    }

    [Fact]
    public void Damaged_parameters_are_told_with_what_to_do()
    {
        File.WriteAllText(Path.Combine(_home, "parameters.json"), "{ \"a\": ");

        var trouble = Assert.Throws<TroubleException>(() => Secrets.Get(new PrivateFolder(_home), "a-secret"));

        Assert.Contains("parameters.json is damaged", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("--reset", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_is_remembered_as_long_as_it_is_free()
    {
        var first = PortBook.Get(new PrivateFolder(_home), "beds");
        Assert.Equal(first, PortBook.Get(new PrivateFolder(_home), "beds"));

        using var other = new TcpListener(IPAddress.Loopback, first);
        other.Start();
        Assert.NotEqual(first, PortBook.Get(new PrivateFolder(_home), "beds"));
    }

    [Fact]
    public void Two_names_never_share_a_port()
    {
        var home = new PrivateFolder(_home);

        Assert.Equal(
            20,
            Enumerable.Range(0, 20).Select(number => PortBook.Get(home, $"service-{number}")).Distinct().Count()
        );
    }

    [Fact]
    public void A_folder_with_foreign_files_is_refused_and_never_emptied()
    {
        var foreign = Path.Combine(_home, "thesis.txt");
        File.WriteAllText(foreign, "years of work");
        var folder = new PrivateFolder(_home);

        folder.Reset();

        Assert.True(File.Exists(foreign));
        Assert.Contains(
            "choose an empty one",
            Assert.Throws<TroubleException>(folder.Claim).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reset_deletes_all_data_of_a_claimed_folder()
    {
        var folder = new PrivateFolder(_home);
        folder.Claim();
        folder.WriteSecret("parameters.json", "{}");
        Directory.CreateDirectory(folder.Path("redis"));

        folder.Reset();

        Assert.False(File.Exists(folder.Path("parameters.json")));
        Assert.False(Directory.Exists(folder.Path("redis")));
    }

    [Fact]
    public void A_reset_may_leave_the_accounts_as_they_are()
    {
        var folder = new PrivateFolder(_home);
        folder.Claim();
        folder.WriteSecret("demo-accounts.json", "[]");
        folder.WriteSecret("parameters.json", "{}");

        folder.Reset("demo-accounts.json");

        Assert.True(File.Exists(folder.Path("demo-accounts.json")));
        Assert.False(File.Exists(folder.Path("parameters.json")));
    }

    [Theory]
    [InlineData("--reset")]
    [InlineData("--reset-but-accounts")]
    public void A_reset_takes_no_setting_of_the_dashboard_for_its_value(string reset)
    {
        var arguments = LocalDashboard.Arguments([reset], new PrivateFolder(_home)).Args!;

        Assert.Equal(
            "true",
            new ConfigurationBuilder().AddCommandLine(arguments).Build()["ASPIRE_ALLOW_UNSECURED_TRANSPORT"]
        );
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_told_with_what_to_do()
    {
        var file = Path.Combine(_home, "file");
        File.WriteAllText(file, "");

        var trouble = Assert.Throws<TroubleException>(new PrivateFolder(file).Make);

        Assert.Contains("--home DIR", trouble.Message, StringComparison.Ordinal);
    }
}
