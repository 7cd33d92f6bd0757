using HospitalOps.WaitingQueue.Appointments;

namespace HospitalOps.WaitingQueue.UnitTests.Appointments;

public sealed class AppointmentNumberTests
{
    [Fact]
    public void Every_number_is_valid_and_no_single_wrong_digit_is()
    {
        for (var draw = 0; draw < 200; draw++)
        {
            var number = AppointmentNumber.Draw();
            Assert.True(AppointmentNumber.IsValid(number), number);
            for (var place = 0; place < number.Length; place++)
            for (var digit = '0'; digit <= '9'; digit++)
                Assert.Equal(
                    digit == number[place],
                    AppointmentNumber.IsValid(number[..place] + digit + number[(place + 1)..])
                );
        }
    }

    [Theory]
    [InlineData("18", false)]
    [InlineData("7992739", false)]
    [InlineData("79927399", false)]
    [InlineData("79927398", true)]
    [InlineData("00000018", true)]
    [InlineData("1234567a", false)]
    public void Length_and_check_digit_are_those_of_the_standard(string number, bool valid) =>
        Assert.Equal(valid, AppointmentNumber.IsValid(number));
}
