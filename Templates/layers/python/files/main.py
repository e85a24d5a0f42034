from <%= package | snake %>.run import run

if __name__ == "__main__":
    run()
